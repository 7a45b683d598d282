using Keyturn.Operations.Audit;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Rotations;

/// <summary>Whether a label call was carried out, as the labels themselves show.</summary>
internal static class LabelSettlement
{
    /// <summary>The label is where it was to go, or off the version that was to lose it.</summary>
    public static bool Happened(AuditDraft draft, Secret secret)
    {
        var holder = Holder(draft, secret);
        return draft.Details.TryGetValue(AuditDetail.MovedTo, out var target) ? holder == target : holder != draft.Details.GetValueOrDefault(AuditDetail.RemovedFrom);
    }

    /// <summary>The label is still where it was; on a third version it was moved by somebody else, before or after, and nothing tells which.</summary>
    public static bool IsUntouched(AuditDraft draft, Secret secret) => Holder(draft, secret) == draft.Details.GetValueOrDefault(AuditDetail.RemovedFrom);

    private static string? Holder(AuditDraft draft, Secret secret) => secret.VersionWith(draft.Details.GetValueOrDefault(AuditDetail.Stage) ?? "");
}
