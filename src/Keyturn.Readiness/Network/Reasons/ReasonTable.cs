using System.Globalization;
using System.Text;

namespace Keyturn.Readiness.Network.Reasons;

/// <summary>The documentation of every code, generated from the codes and their sentences.</summary>
public static class ReasonTable
{
    /// <summary>Markdown for <c>docs/reachability-codes.md</c>.</summary>
    public static string ToMarkdown()
    {
        var text = new StringBuilder("# Reachability codes\n\n");
        text.Append("Generated from `src/Keyturn.Readiness/Network/Reasons`; a test holds it to the code. Codes are stable.\n");
        text.Append("The third column is the code of VPC Reachability Analyzer that says the same, where one exists.\n\n");
        text.Append("| code | sentence | Reachability Analyzer |\n|---|---|---|\n");
        var japanese = CultureInfo.GetCultureInfo("ja");
        foreach (var code in Enum.GetValues<ReasonCode>())
        {
            var reason = Reason.Of(code, "…", "…", "…", "…");
            text.Append(CultureInfo.InvariantCulture, $"| {code} | {reason.ToText(CultureInfo.InvariantCulture)}<br>{reason.ToText(japanese)} | {AnalyzerCodes.Of(code) ?? "–"} |\n");
        }

        return text.ToString();
    }
}
