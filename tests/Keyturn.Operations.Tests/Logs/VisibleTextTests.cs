using CsCheck;
using Keyturn.Operations.Logs;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests.Logs;

public sealed class VisibleTextTests
{
    [Theory]
    [InlineData("\u001b[2K\u001b[1Ahidden", "␛[2K␛[1Ahidden")]
    [InlineData("a\0b", "a␀b")]
    [InlineData("bell\a and back\b", "bell␇ and back␈")]
    [InlineData("gnp.\u202eexe", "gnp.\uFFFDexe")]
    [InlineData("\u2066isolated\u2069", "\uFFFDisolated\uFFFD")]
    [InlineData("\u009b31m", "\uFFFD31m")]
    public void Of_WhatCannotBeSeen_BecomesASign(string text, string seen) => VisibleText.Of(text).ShouldBe(seen);

    [Theory]
    [InlineData("[INFO]\t2026-05-11T03:00:00.000Z\tid\tsetSecret: done\n")]
    [InlineData("顧客 A, صفحة, naïve 😀")]
    [InlineData("")]
    public void Of_OrdinaryText_IsTheSameObject(string text) => VisibleText.Of(text).ShouldBeSameAs(text);

    [Fact]
    public void Of_AnyText_HasNoControlLeftAndIsTheSameTheSecondTime() => Gen.String.Sample(text =>
    {
        var seen = VisibleText.Of(text);

        seen.Length.ShouldBe(text.Length);
        seen.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\n' or '\r')).ShouldBeFalse();
        VisibleText.Of(seen).ShouldBeSameAs(seen);
    });

    /// <summary>Every line passes the mask before anything keeps it.</summary>
    [Fact]
    public void Mask_LineForATerminal_IsHarmlessAndMaskedAllTheSame() =>
        LogMask.Apply("\u001b]0;owned\u0007 password=\"hunter2hunter2\"").ShouldBe("␛]0;owned␇ password=\"***\"");
}
