"""The second pass: what 同年, 次月, 两个月后, a year earlier and a month without a year mean in their text."""

from __future__ import annotations

import datetime as dt
import re
from typing import TYPE_CHECKING

from attrs import evolve

from factcheck.model.mention import Mention
from factcheck.recognize.dates.compound import Ended, Range, Unresolved, WeekOf
from factcheck.recognize.dates.expression import Calendar, Day, Expression, Week
from factcheck.recognize.dates.form import Draft
from factcheck.recognize.dates.join import between, ended, joined
from factcheck.recognize.dates.period import Period
from factcheck.recognize.dates.roles import Role, role_of
from factcheck.recognize.dates.shift import Offset, Same, Shift
from factcheck.recognize.dates.valued import valued
from factcheck.recognize.dates.words import words

if TYPE_CHECKING:
    from factcheck.recognize.context import Context

#: How far back, in characters, a date still fixes 同年 or 两个月后.
_REACH = 600
#: An expression counts from the anchor, or else from the reference: in the mention, the anchor is what it says.
_RELATIVE = {"": "", "reference": "reference", "anchor": "anchor", "either": "anchor", "year": "year"}
#: What is to come: a month without its year is then the next one, not the last.
_AHEAD = re.compile(
    r"(?:将[于在]?|预[计期][于在]?|计划[于在]?|定于|拟[于在]?|有望[于在]?|料[于在]?)$"
    r"|\b(?:will|due|scheduled|slated|set to|planned|plans? to|expect(?:s|ed)? to|(?:on (?:track|course)|likely|poised|about|aims?|aiming|hopes?|hoping|intends?|wants?|going) to)\b[^.;!?]{0,36}$"
    r"|\b(?:will|(?:wants?|plans?|aims?|expects?|hopes?|intends?|due|set) to)\b[^.;!?]{0,60} (?:by|before) (?:the end of |the |late |early |mid-)?$"
    r"|\b(?:no (?:earlier|later|sooner) than|not before)\b(?:[^.;!?]|[ap]\.m\.){0,24}$"
    r"|(?<!was )(?<!were )(?<!been )\b(?:booked|extended|open|closed|valid|runs?|continues?|available)(?: up)? (?:through|until|till) (?:the )?$"
    # News tells what was in the past tense: what opens on a day is to come.
    r"|\b(?:(?:opens?|reopens?|begins?|kicks? off|expires?|lapses?|resumes?|reconvenes?|retires?|steps? down|hands? over|takes? (?:up |over |the )?[a-z]{4,10}|comes? into (?:force|effect)"
    r"|enters? into force|goe?s? (?:up|down|on sale|live|to the polls)(?: (?:by )?[0-9.]{1,5}%)?|falls? due|gets? under way)(?: (?:again|here|there|formally|officially))? (?:on|from|by|in|at)"
    r"|(?:starts|closes|ends|joins|leaves|returns|runs) (?:on|from)) (?:the )?$"
)
_WAS = re.compile(r"\b(?:was|were|been|as) $")
_SAID = re.compile(r"\b(?:said|says|told|announced|reported|added|wrote|published|released|was|were)\b")
# A date that opens its sentence is that of the verb behind it.
_OPENING = re.compile(r"(?:^|[.!?]\s{1,2}|\n\s{0,2})(?:From|In|On|By|Starting|Beginning)(?: the)? $")
_WILL = re.compile(r",?(?: (?!(?:and|but|that|which|who|when|said|says|it said|announced|decided|reported)(?![a-z]))[A-Za-z'’-]{1,16}){1,6} (?:will|would|(?:is|are) (?:to|due|expected|scheduled|set))(?![a-z])")
_DONE = re.compile(
    r"(?:[,)(]|\b(?:was|were|had been|has been|which|it|they|and)) (?!(?:expected|scheduled|planned|slated|needed|supposed|delayed|postponed|deferred) )"
    r"(?:[a-z]{2,12}ed|built|made|held|sold|won|begun|bought|struck|shown|paid|met|left|came|went) (?:in|on|at) (?:the )?$"
)
_EVERY = re.compile(r"每年?的?$|[常往历]年$|\b(?:[Ee]very|[Ee]ach) $")
#: The last characters of what is looked for before a date: most dates follow another one.
_EVERY_ENDS = frozenset("每年的 \n")
_COMPARED_ENDS = frozenset("较比于 \n")
_COMPARED = re.compile(r"[较比]$|(?:相比|对比|同比)于?$|\b(?:against|versus|vs\.?|than(?: in)?|compared (?:with|to))(?: [^ ]{1,8})? $")
# 7,400 tonnes, down from 8,300 tonnes last year.
_SET_AGAINST = re.compile(r"\b(?:against|from|than|versus|compared (?:with|to)) (?:the |its |about |only |some )?[^ ]{0,4}\d[^ ]{0,12}(?: [a-z-]{1,12}){0,2} (?:in |during |for )?$")
_BEFORE = re.compile(r"\b(?:against|from|than|versus|compared (?:with|to))\b[^,;]{0,34} (?:in|at the end of) $")
_CLOSED = re.compile(r"\s?(?:[.,;!?)，。；]|$)")
_PRESENT = re.compile(r"如今|目前|现在|迄今|至今|今年|\b[Nn]ow\b|\b[Tt]oday\b")
_EVENTS = tuple(words("zh")["events"])
_MORE = re.compile(r"\b[Mm]ore than $")


def resolved(mentions: list[Mention], folded: str, context: Context) -> list[Mention]:
    """Turn the drafts among the mentions into dates.

    Args:
        mentions: in order.
        folded: the folded text.
        context: the facts of the document.
    """
    text = context.text or folded
    memory = _Memory(folded, context.reference, context.script)
    done: list[Mention] = []
    for mention in _joined(mentions, text, folded):
        if isinstance(mention, Draft):
            mention = memory.date(mention, text, done[-1].end if done else 0)
            # The nine months before "ended 30 September" were a quantity until the date took them in.
            while done and done[-1].end > mention.start:
                done.pop()
            if done and (one := between(done[-1], mention, text, folded)) is not None:
                done[-1] = one
                continue
        # So were those after 截至…止.
        if not done or mention.start >= done[-1].end:
            done.append(mention)
    return done


def _joined(mentions: list[Mention], text: str, folded: str) -> list[Mention]:
    """The mentions with the dates that belong together in one."""
    runs: list[Mention] = []
    pending: list[Draft] = []
    for mention in mentions:
        if isinstance(mention, Draft):
            pending.append(mention)
            continue
        if pending:
            runs.extend(joined(pending, text, folded))
            pending = []
        runs.append(mention)
    return runs + list(joined(pending, text, folded))


#: Tens of years, from which nobody counts on: 90后, 八十年代.
_COHORTS = ("后", "後", "年代")


class _Memory:
    """The dates met so far in a text."""

    def __init__(self, folded: str, reference: dt.date | None, script: str) -> None:
        self.folded = folded
        self.reference = reference
        self.script = script
        self.last: Period | None = None
        self.end = -_REACH
        self.listed: Period | None = None
        self.day: Period | None = None
        self.day_end = -_REACH
        self.firm: Period | None = None
        self.firm_end = -_REACH

    def date(self, draft: Draft, text: str, floor: int) -> Mention:
        """The final mention of a draft."""
        before = self.folded[draft.start - 1 : draft.start]
        if before in _EVERY_ENDS and _EVERY.search(self.folded, max(0, draft.start - 6), draft.start):
            # What comes back every year or week is on no day of the calendar.
            value = valued(Unresolved(), None, Role("recurring", True, "=", draft.start))
            return Mention(draft.start, draft.end, draft.quote, "date", value, role="recurring")
        role = self._role(draft)
        whole = ended(draft, role.name, text, self.folded)
        if whole is not draft:
            draft, role = whole, Role("", True, "=", whole.start)
        expression = self._completed(draft)
        period = expression.period(self.reference, self._anchor(draft.start, expression))
        if period is not None and not self._compared(draft):
            self._remember(period, draft)
        start = role.start if floor <= role.start < draft.start and role.bound != "=" else draft.start
        value = valued(draft.expression, period, role)
        relative = _RELATIVE[draft.expression.base]
        return Mention(start, draft.end, text[start : draft.end], "date", value, role=role.name, relative=relative)

    def _role(self, draft: Draft) -> Role:
        role = role_of(self.folded, draft.start, draft.end)
        if isinstance(draft.expression, Range) and role.name in ("since", "until"):
            return evolve(role, name="")
        if isinstance(draft.expression, (Offset, Shift)) and _MORE.search(self.folded, max(0, draft.start - 10), draft.start):
            later = (draft.expression.shift if isinstance(draft.expression, Offset) else draft.expression).count > 0
            return Role("since" if later else "until", not later, "=", draft.start, "" if later else "end")
        return role

    def _anchor(self, start: int, expression: Expression) -> Period | None:
        if isinstance(expression, Day):
            return self.day if start - self.day_end <= _REACH else None
        if start - self.end > _REACH or (expression.base == "either" and not self._current(start)):
            return None
        if isinstance(expression, Calendar) and expression.shift == 0 and start - self.firm_end <= _REACH:
            return self.firm  # At the end of July, according to papers out on Monday. In the same month: the weekday is that of the news
        return self.listed if isinstance(expression, Same) and not expression.years and not expression.year else self.last

    def _same_sentence(self, start: int) -> bool:
        between = self.folded[max(0, self.end) : start]
        return not any(mark in between for mark in "。！？\n") and ". " not in between

    def _current(self, start: int) -> bool:
        """Whether the last date may be the one that 上年 or 年底 counts from: of the sentence, or of what is reported.

        What is told of older days in passing (founded in 2000) is not.
        """
        if not self._near(start) or self.last is None:
            return False
        if self.reference is None or self._same_sentence(start):
            return True
        if self.last.low is not None and self.last.low > self.reference:
            return False  # 明年投产。…年底前: what is planned for next year does not date the next sentence
        return self.last.high is not None and self.last.high.year >= self.reference.year - 1

    def _near(self, start: int) -> bool:
        """Whether the last date stands in the same paragraph."""
        return self.last is not None and start - self.end <= _REACH and "\n" not in self.folded[max(0, self.end) : start]

    def _compared(self, draft: Draft) -> bool:
        """Whether it is only what something is compared with, 上年同期, a year earlier, 较2023年, or a generation: 90后."""
        expression = draft.expression
        if isinstance(expression, Range) and draft.quote.endswith(_COHORTS):
            return True
        if isinstance(expression, Same) or (isinstance(expression, Shift) and expression.base != "reference" and expression.count < 0):
            return True
        if isinstance(expression, Calendar) and expression.base in ("anchor", "either") and expression.years < 0:
            return True
        before = self.folded[draft.start - 1 : draft.start]
        if before not in _COMPARED_ENDS:
            return False
        if _COMPARED.search(self.folded, max(0, draft.start - 16), draft.start) is not None:
            return True
        return before == " " and _SET_AGAINST.search(self.folded, max(0, draft.start - 60), draft.start) is not None

    def _remember(self, period: Period, draft: Draft) -> None:
        gap = self.folded[self.end : draft.start] if 0 <= draft.start - self.end <= 2 else ""
        adjoining = gap.strip() in ("、", "和", "及", "与")
        if adjoining and self.listed and self.listed.low and period.high and period.low and self.listed.low < period.low:
            self.listed = Period(self.listed.low, period.high, None, "span")
        else:
            self.listed = period
        self.last, self.end = period, draft.end
        if not isinstance(draft.expression, Week):
            self.firm, self.firm_end = period, draft.end
        if period.precision == "day":
            self.day, self.day_end = period, draft.end

    def _completed(self, draft: Draft) -> Expression:
        """The expression with its year, where that was missing and can be told."""
        expression = self._ordered(draft.expression)
        if isinstance(expression, Shift) and self._of_an_event(draft):
            return Unresolved(base=expression.base)
        if isinstance(expression, Range):
            first, last = (
                self._day(part, draft) if isinstance(part, Day) and part.number and part.base == "year" else self._ordered(part)
                for part in (expression.first, expression.last)
            )
            if first is not expression.first or last is not expression.last:
                expression = evolve(expression, first=first, last=last)
        if isinstance(expression, Week) and expression.nearest and expression.offset <= 0 and self._coming(draft):
            return evolve(expression, ahead=True)
        if expression.base == "either" and isinstance(expression, Calendar):
            return self._year_end(expression, draft)
        if expression.base != "year":
            return expression
        if isinstance(expression, Day):
            return self._day(expression, draft)
        if isinstance(expression, WeekOf) and isinstance(expression.day, Day):
            day = self._day(expression.day, draft)
            return evolve(expression, day=day, base=day.base)
        month = expression.month
        if month is None:
            return expression
        year = self._year(expression, month, draft)
        return expression.in_year(year) if year is not None else expression

    def _ahead(self, draft: Draft) -> bool:
        """Whether what happens on a date is said to be still to come: will open in March; from November the city will …"""
        start = draft.start
        if self._done(draft):
            return False
        if _AHEAD.search(self.folded, max(0, start - 70), start) is not None:
            return True
        return _OPENING.search(self.folded, max(0, start - 20), start) is not None and _WILL.match(self.folded, draft.end) is not None

    def _done(self, draft: Draft) -> bool:
        """Whether what happened on a date is over: (…), signed in March; but not to be signed in March, nor planned for it."""
        return _DONE.search(self.folded, max(0, draft.start - 28), draft.start) is not None

    def _coming(self, draft: Draft) -> bool:
        """Whether a weekday is still to come: the ferry will reopen on Friday; but not when something was due or was said."""
        cue = _AHEAD.search(self.folded, max(0, draft.start - 70), draft.start)
        if cue is None or self._done(draft):
            return self._ahead(draft)
        return _WAS.search(self.folded, max(0, cue.start() - 6), cue.start()) is None and _SAID.search(cue[0]) is None

    def _year_end(self, expression: Calendar, draft: Draft) -> Calendar:
        """年底 in the first months of a year is the end of the last one, unless it is said to come."""
        if self.reference is None or self.reference.month > 3 or expression.months != (11, 12) or expression.years:
            return expression
        ahead = self._ahead(draft)
        return expression if ahead or self._current(draft.start) else evolve(expression, years=-1)

    def _of_an_event(self, draft: Draft) -> bool:
        """Whether it counts from something told, not from a date: 上市三年前, two weeks after the board met."""
        if draft.quote.lower().endswith(("before", "after", "from")):
            return _CLOSED.match(self.folded, draft.end) is None
        return self.folded[max(0, draft.start - 3) : draft.start].endswith(_EVENTS)

    def _ordered(self, expression: Expression) -> Expression:
        """1/2/2020: the month first in English, the day first in Chinese."""
        if not isinstance(expression, Calendar) or not expression.swappable or not expression.months or not expression.days:
            return expression
        if self.script == "en":
            return evolve(expression, swappable=False)
        return evolve(expression, months=expression.days, days=expression.months, swappable=False)

    def _day(self, day: Day, draft: Draft) -> Expression:
        """30日: of the month told just before, or of the last month that had such a day up to the source's."""
        number = day.number or 0
        anchor = self.last if self._near(draft.start) else None
        if anchor and anchor.precision in ("day", "month") and anchor.low and day.weekday is None:
            low = anchor.low
            return Calendar(year=low.year, months=(low.month, low.month), days=(number, number), precision="day")
        if self.reference is None:
            return day
        if day.weekday is not None:
            return self._weekday(number, day.weekday) or day
        year, month = self.reference.year, self.reference.month
        for _ in range(3):
            found = Calendar(year=year, months=(month, month), days=(number, number), precision="day")
            period = found.period(None, None)
            if period and period.low and period.low <= self.reference:
                return found
            year, month = (year, month - 1) if month > 1 else (year - 1, 12)
        return day

    def _weekday(self, number: int, weekday: int) -> Calendar | None:
        """Friday the 13th: of the months around the source's day, the nearest that has one."""
        for step in sorted(range(-14, 15), key=lambda n: (abs(n), n)):
            index = (self.reference or dt.date.min).year * 12 + (self.reference or dt.date.min).month - 1 + step
            month = index % 12 + 1
            found = Calendar(year=index // 12, months=(month, month), days=(number, number), precision="day")
            period = found.period(None, None)
            if period and period.low and period.low.weekday() == weekday:
                return found
        return None

    def _year(self, expression: Expression, month: int, draft: Draft) -> int | None:
        """The year of a month or day, from the last date before it or from the source's day.

        Between two readings that the last date allows, its own year or the one after, the source's day decides; without it
        there is no year rather than a wrong one.
        """
        ahead = expression.turn > 0 or self._ahead(draft)
        recent = self._by_reference(expression, ahead)
        if (ahead or expression.turn) and recent is not None:
            return recent
        if not self._near(draft.start) or self.last is None or self.last.low is None or self.last.high is None:
            return recent
        same_sentence = self._same_sentence(draft.start)
        if recent is not None and self.reference is not None and self.last.low > self.reference and (not same_sentence or self._done(draft)):
            # The mill opens in 2027; the loan for it, signed in March, does not wait until then.
            return recent
        if recent is not None and _PRESENT.search(self.folded, max(0, self.end), draft.start):
            return recent  # Founded in 2001 with one mine, it now runs eleven; the first half …
        told = self.last.high.year
        later = told if month >= self.last.low.month or self.last.precision == "year" else told + 1
        part = isinstance(expression, Ended) or (isinstance(expression, Calendar) and expression.precision in ("quarter", "half"))
        if recent is not None and not same_sentence and part and told < recent - 1:
            return recent  # On the exchange since 2006. … In the year to 30 June: nobody tells twelve months of long ago so.
        if recent is not None and not same_sentence and self.last.precision in ("year", "span") and recent != told:
            # Founded in 2004, told in passing, is no reason to put the June of the next sentence into 2004.
            if isinstance(expression, Calendar) and expression.days:
                return recent
            # But the half of a year that is reported has passed.
            return told if told == recent - self._unfinished(expression, recent) else None
        a_day = isinstance(expression, Calendar) and expression.days is not None
        if recent is not None and not same_sentence and a_day and told < recent:
            return recent
        if same_sentence and recent is not None and recent < told and _BEFORE.search(self.folded, max(0, draft.start - 40), draft.start):
            return recent  # £4.1m at the end of June, against £4.6m in December
        if later == told or (self.reference and (later, month) > (self.reference.year, self.reference.month)):
            return told
        return recent if recent in (told, later) else None

    def _unfinished(self, expression: Expression, year: int) -> bool:
        """Whether most of a quarter or half is still to come."""
        period = expression.in_year(year).period(None, None)
        if period is None or period.low is None or period.high is None or period.precision not in ("quarter", "half", "span"):
            return False
        return self.reference is not None and (self.reference - period.low) * 4 < (period.high - period.low) * 3

    def _by_reference(self, expression: Expression, ahead: bool) -> int | None:
        """The year of the last such month or day up to the source's day, or of the next one after it."""
        if self.reference is None:
            return None
        today = self.reference
        # Last December, said in December, is that of the year before; next December that of the year after.
        first, last = today, today
        soon = min(today, dt.date(9998, 1, 1)) + dt.timedelta(60)
        if expression.turn:
            first, last = today.replace(day=1), today.replace(day=28)
        elif isinstance(expression, Calendar) and expression.months == (7, 12) and not ahead and today.month >= 3:
            return today.year
        for step in range(9):
            year = today.year + (step if ahead else -step)
            period = expression.in_year(year).period(today, None)
            if period is None or period.low is None or period.high is None:
                continue
            if not ahead and not expression.turn and period.precision == "day" and step == 0 and today < period.low <= soon:
                # Nobody writes 3 March at the end of February and means the one a year ago.
                return year
            if ahead and (period.low > last if expression.turn else period.high >= today):
                return year
            begun = period.high if isinstance(expression, Ended) else period.low
            if not ahead and (period.high < first if expression.turn else begun <= today):
                return year
        return None
