"""Chinese names in Wade-Giles, and how foreign names sound in Chinese."""

from __future__ import annotations

import pytest

from factcheck.lexicon.transcribe import on_taiwan, skeletons_of_chinese, skeletons_of_latin, wade_giles


@pytest.mark.parametrize(
    ("pinyin", "written"),
    [
        ("jing", "ching"), ("qian", "chien"), ("xie", "hsieh"), ("zhong", "chung"), ("shi", "shih"), ("ren", "jen"), ("guo", "kuo"), ("duo", "to"),
        ("gui", "kuei"), ("hui", "hui"), ("xue", "hsueh"), ("xiong", "hsiung"), ("zi", "tzu"), ("you", "yu"), ("yan", "yen"), ("lv", "lu"), ("wei", "wei"),
    ],
)  # fmt: skip
def test_a_syllable(pinyin: str, written: str) -> None:
    assert wade_giles(pinyin)[0] == written


def test_what_is_no_syllable() -> None:
    assert wade_giles("strength") == ()


@pytest.mark.parametrize(("name", "written"), [("谢长廷", "hsiehchangting"), ("蔡英文", "tsaiyingwen"), ("张忠谋", "changchungmou")])
def test_a_name(name: str, written: str) -> None:
    assert written in on_taiwan(name)


@pytest.mark.parametrize(
    ("chinese", "latin"),
    [("马尔科维奇", "markovic"), ("卡斯特兰", "castellane"), ("莫桑比克", "mozambique"), ("德累斯顿", "dresden")],
)
def test_names_that_sound_alike(chinese: str, latin: str) -> None:
    assert set(skeletons_of_chinese(chinese)) & set(skeletons_of_latin(latin))


@pytest.mark.parametrize(("chinese", "latin"), [("德累斯顿", "brandenburg"), ("柯凡", "torvane")])
def test_names_that_do_not(chinese: str, latin: str) -> None:
    assert not set(skeletons_of_chinese(chinese)) & set(skeletons_of_latin(latin))
