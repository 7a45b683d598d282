using Keyturn.Operations.Audit;
using Keyturn.Testing;
using Keyturn.Web.Features.Audit;

namespace Keyturn.Web.Tests.Features.Audit;

public sealed class AuditCsvSafetyTests : ConsoleContext
{
    private static string Line(string reason) =>
        AuditCsv.Write([new AuditEntry(1234, A.Moment, Entries.Requested(reason: reason), "before", "own")]);

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    public void Write_ReasonThatIsAFormula_DoesNotStartItsCell(string reason)
    {
        var csv = Line(reason);

        csv.ShouldNotContain("," + reason);
        csv.ShouldNotContain(",\"" + reason.Replace("\"", "\"\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Write_ReasonOverTwoLines_IsOneQuotedCell() =>
        Line("first\r\nsecond, \"third\"").ShouldContain("\"first\r\nsecond, \"\"third\"\"\"");

    [Theory]
    [InlineData("en")]
    [InlineData("ja")]
    [InlineData("de")]
    public void Write_NumbersAndTimes_AreTheSameInEveryLanguage(string culture)
    {
        UseCulture(culture);

        var cells = Line("ticket").Split("\r\n")[1].Split(',');

        cells[0].ShouldBe("1234");
        cells[1].ShouldBe("2026-05-11T03:00:00.0000000Z");
    }
}
