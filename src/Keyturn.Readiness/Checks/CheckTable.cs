using System.Globalization;
using System.Text;

namespace Keyturn.Readiness.Checks;

/// <summary>The documentation of every check, generated from the catalogue.</summary>
public static class CheckTable
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    /// <summary>Markdown for <c>docs/readiness-checks.md</c>.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("# Readiness checks\n\n");
        text.Append("Generated from the catalogue in `src/Keyturn.Readiness/Checks`; a test holds it to the code. Ids are stable.\n");
        text.Append("A check that cannot be answered from what was read is *unknown* and says which call was not read; it is never passed over.\n");
        text.Append("Each row: what is asked, why, when it fails, how to fix it; in English, then in Japanese.\n");
        foreach (var theme in ReadinessChecks.All.GroupBy(check => check.Theme))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {theme.Key}\n\n| id | for | at worst | check | why | when | fix |\n|---|---|---|---|---|---|---|\n");
            foreach (var check in theme)
                Append(text, check);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, ReadinessCheck check) => text.Append(
        CultureInfo.InvariantCulture,
        $"| `{check.Id}` | {Of(check.Question)} | {Of(check.Failing)} | {Both(check.Title)} | {Both(check.Why)} | {Both(check.Condition)} | {Both(check.HowToFix)} |\n");

    private static string Both(Func<CultureInfo?, string> words) => $"{words(CultureInfo.InvariantCulture)}<br>{words(Japanese)}".Replace("|", "\\|", StringComparison.Ordinal);

    private static string Of(CheckQuestion question) => question switch
    {
        CheckQuestion.Reading => "reading",
        CheckQuestion.Rotation => "rotation",
        _ => "both",
    };

    private static string Of(CheckOutcome outcome) => outcome == CheckOutcome.Warn ? "warns" : "fails";
}
