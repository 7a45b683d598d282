using System.Globalization;
using Keyturn.Operations.Access;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Tests;

public sealed class SentenceTests
{
    private static readonly Sentence Busy = OperationErrors.Book.Say("Busy");

    [Fact]
    public void ToText_NoCulture_IsThatOfTheReader() => InJapanese(() =>
    {
        Busy.ToText().ShouldBe(Busy.ToText(CultureInfo.GetCultureInfo("ja")));
        Busy.ToText().ShouldNotBe(Busy.ToText(CultureInfo.InvariantCulture));
    });

    /// <summary>What goes into a log or a debugger does not hang on who reads the page.</summary>
    [Fact]
    public void ToString_AnyReader_IsEnglish() => InJapanese(() => Busy.ToString().ShouldBe("Another action on this secret is under way."));

    [Fact]
    public void ToText_SentenceInside_SpeaksTheSameLanguage()
    {
        var inner = PermissionNames.NameOf(Permission.ViewAudit);
        var outer = OperationErrors.Book.Say("Forbidden", inner);
        outer.ToText(CultureInfo.GetCultureInfo("ja")).ShouldContain(inner.ToText(CultureInfo.GetCultureInfo("ja")));
        outer.ToText(CultureInfo.InvariantCulture).ShouldContain(inner.ToText(CultureInfo.InvariantCulture));
    }

    [Fact]
    public void ToText_Number_IsWrittenAsTheCultureDoes() =>
        OperationErrors.Book.Say("NotFound", 1.5).ToText(CultureInfo.GetCultureInfo("de-DE")).ShouldContain("1,5");

    [Fact]
    public void Equals_OtherBookCodeOrArguments_IsFalse()
    {
        Busy.ShouldBe(OperationErrors.Book.Say("Busy"));
        Busy.GetHashCode().ShouldBe(OperationErrors.Book.Say("Busy").GetHashCode());
        Busy.ShouldNotBe(RotationSentences.Book.Say("Busy"));
        Busy.ShouldNotBe(OperationErrors.Book.Say("Busy_Next"));
        Busy.ShouldNotBe(OperationErrors.Book.Say("Busy", "x"));
        Busy.Equals(null).ShouldBeFalse();
    }

    [Fact]
    public void ToText_UnknownCode_NamesBookAndCode()
    {
        OperationErrors.Book.Name.ShouldBe("OperationErrors");
        Should.Throw<InvalidOperationException>(() => OperationErrors.Book.Say("NoSuchCode").ToText()).Message.ShouldBe("OperationErrors.resx has no sentence for 'NoSuchCode'.");
    }

    private static void InJapanese(Action run)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("ja");
            run();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
