using System.Globalization;
using System.Text;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Audit;

/// <summary>Audit entries as RFC 4180 text. Every entry is a line of its own, so that the chain can be checked from the file.</summary>
public static class AuditCsv
{
    private static readonly string[] Header = ["sequence", "at", "operation", "phase", "action", "operator", "operatorName", "secret", "reason", "result", "awsRequestId", "details", "previousHash", "hash"];

    public static string Write(IEnumerable<AuditEntry> entries)
    {
        var text = new StringBuilder();
        Line(text, Header);
        foreach (var entry in entries)
        {
            var draft = entry.Draft;
            Line(text,
            [
                entry.Sequence.ToString(CultureInfo.InvariantCulture),
                entry.At.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
                draft.OperationId, draft.Phase.ToString(), draft.Action.ToString(), draft.OperatorId, draft.OperatorName, draft.SecretArn, draft.Reason,
                draft.Result?.ToString() ?? "", draft.AwsRequestId ?? "",
                string.Join("; ", draft.Details.Select(detail => $"{detail.Key}={detail.Value}")),
                entry.PreviousHash, entry.Hash,
            ]);
        }

        return text.ToString();
    }

    private static void Line(StringBuilder text, IReadOnlyList<string> fields) =>
        text.AppendJoin(',', fields.Select(SecretCsv.Cell)).Append("\r\n");
}
