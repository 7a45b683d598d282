using System.Globalization;
using System.Text;

namespace Keyturn.Operations.Diagnosis.Causes;

/// <summary>The documentation of every cause, generated from the catalogue.</summary>
public static class CauseTable
{
    private static readonly CultureInfo Japanese = CultureInfo.GetCultureInfo("ja");

    /// <summary>Markdown for <c>docs/rotation-causes.md</c>.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("# Causes of failed rotations\n\n");
        text.Append("Generated from the catalogue in `src/Keyturn.Operations/Diagnosis/Causes`; a test holds it to the code. Ids are stable.\n");
        text.Append("A diagnosis ranks causes by evidence: *certain* with a proof or with two signs of different sources, *likely* with a sign, *possible* with a hint; a doubt lowers it by one.\n");
        text.Append("“Checks” confirm a cause when they fail and cast doubt on it when they pass; those in parentheses only confirm. A cause marked *person* cannot be seen in logs, events or checks: somebody must look.\n");
        text.Append("Each row in English, then in Japanese.\n");
        foreach (var part in CauseCatalogue.All.GroupBy(cause => cause.Part))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {part.Key}\n\n| id | cause | how it shows | checks | seen by | fix | do not | what to look at |\n|---|---|---|---|---|---|---|---|\n");
            foreach (var cause in part)
                Append(text, cause);
        }

        return text.ToString();
    }

    private static void Append(StringBuilder text, Cause cause) => text.Append(
        CultureInfo.InvariantCulture,
        $"| {cause.Id} | {Both(cause.Title)} | {Both(cause.Why)} | {Checks(cause)} | {SeenBy(cause)} | {Both(cause.Fix)} | {string.Join("<br>", cause.Warnings.Select(Both))} | {Both(cause.Look)} |\n");

    private static string Checks(Cause cause) => string.Join("<br>", cause.ConfirmedBy.Select(id => cause.ExcludedBy.Contains(id) ? $"`{id}`" : $"(`{id}`)"));

    private static string SeenBy(Cause cause) => !cause.CanBeSeen ? "person" : cause.NeedsCheck ? "symptom and check or fact" : "symptom";

    private static string Both(Sentence words) => $"{words.ToText(CultureInfo.InvariantCulture)}<br>{words.ToText(Japanese)}".Replace("|", "\\|", StringComparison.Ordinal);
}
