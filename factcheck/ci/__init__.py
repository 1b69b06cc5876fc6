"""What a pipeline needs: baselines, suppressions, the verdict, the pytest plugin.

Empty on purpose: every pytest run imports this package on its way to the plugin.
"""
