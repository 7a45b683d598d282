using System.Globalization;
using System.Text;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>Writes docs/client-subset.md.</summary>
internal static class ComparisonReport
{
    public static string Of(Comparison comparison, string source)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture,
            $"""
            # The client subset beside AWS's models

            This page is written by a test; do not edit it. `src/Keyturn.Aws.Clients` is compared with the service models of **{source}**:
            operations (method, path, target), members, their types and nullability, enum values, exceptions.
            The official .NET packages follow these models, but for the departures listed below.

            Compare: `dotnet test tests/Keyturn.Aws.Clients.Tests --filter FullyQualifiedName~Comparison`
            (with `{PublishedModels.FolderVariable}=<folder of botocore/data>` for other models). Write this page anew: the same with `KEYTURN_APPROVE=true`.
            Reasons stand in `tests/Keyturn.Aws.Clients.Tests/Comparison/DifferenceReasons.cs`.

            ## Agreement

            | service | facts that are the same |
            |---|---|

            """);
        foreach (var (service, same) in comparison.Compared)
            text.Append(CultureInfo.InvariantCulture, $"| {service} | {same} |\n");

        text.Append("\n## Differences\n\n| only in | fact | reason |\n|---|---|---|\n");
        foreach (var difference in comparison.Differences)
            text.Append(CultureInfo.InvariantCulture, $"| {difference.OnlyIn} | `{difference.Fact}` | {difference.Reason} |\n");

        text.Append("\n## Departures of the official .NET packages from the models\n\n| what | how |\n|---|---|\n");
        foreach (var (what, rule) in OfficialDepartures.Rules)
            text.Append(CultureInfo.InvariantCulture, $"| {what} | {rule} |\n");

        text.Append("\n## Members that the models require\n\nNullable in .NET all the same, as every member is.\n\n");
        foreach (var member in comparison.Required)
            text.Append(CultureInfo.InvariantCulture, $"- `{member}`\n");
        return text.ToString().ReplaceLineEndings("\n");
    }
}
