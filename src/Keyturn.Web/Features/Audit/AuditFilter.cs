using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Secrets;
using Microsoft.AspNetCore.WebUtilities;

namespace Keyturn.Web.Features.Audit;

/// <summary>What the audit page shows, as its address says.</summary>
/// <param name="Secret">A full ARN, or a part of a name.</param>
/// <param name="OperatorId">One person.</param>
/// <param name="Action">One kind of action.</param>
/// <param name="Open">The operation whose details are open.</param>
public sealed record AuditFilter(string Secret, string? OperatorId, AuditAction? Action, string? Open)
{
    public static AuditFilter Empty { get; } = new("", null, null, null);

    public bool IsEmpty => Secret.Length == 0 && OperatorId is null && Action is null;

    /// <summary>Never throws: what cannot be understood is left out.</summary>
    public static AuditFilter Parse(string? queryString)
    {
        var read = QueryHelpers.ParseQuery(queryString);
        return new AuditFilter(
            read.GetValueOrDefault("secret").ToString(),
            NullIfEmpty(read.GetValueOrDefault("operator").ToString()),
            Enum.TryParse<AuditAction>(read.GetValueOrDefault("action").ToString(), ignoreCase: true, out var action) && Enum.IsDefined(action) ? action : null,
            NullIfEmpty(read.GetValueOrDefault("open").ToString()));
    }

    public string ToAddress(string path = "/audit")
    {
        var parts = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (Secret.Length > 0)
            parts["secret"] = Secret;
        if (OperatorId is not null)
            parts["operator"] = OperatorId;
        if (Action is { } action)
            parts["action"] = action.ToString();
        if (Open is not null)
            parts["open"] = Open;
        return QueryHelpers.AddQueryString(path, parts);
    }

    /// <summary>What the store can narrow by itself; a part of a name is looked for among the entries that were read.</summary>
    public AuditQuery ToQuery(int take, long? before) =>
        new(take, before, SecretArn.TryParse(Secret, out var arn) ? arn.Value : null, OperatorId: OperatorId, Action: Action);

    public ImmutableArray<AuditedAction> Apply(ImmutableArray<AuditedAction> actions) =>
        Secret.Length == 0 ? actions : [.. actions.Where(action => Fits(action.Draft))];

    private bool Fits(AuditDraft draft) =>
        draft.SecretArn.Contains(Secret, StringComparison.OrdinalIgnoreCase);

    private static string? NullIfEmpty(string value) => value.Length == 0 ? null : value;
}
