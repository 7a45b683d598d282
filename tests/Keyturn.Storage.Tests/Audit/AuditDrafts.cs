using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Testing;

namespace Keyturn.Storage.Tests.Audit;

/// <summary>Entries to append; a test names only what it is about.</summary>
internal static class AuditDrafts
{
    public static AuditDraft Requested(string operation, string secret = "orders") => new(
        operation, AuditAction.RotateNow, AuditPhase.Requested, "dba", "当番 DBA", A.Arn(secret).Value, "Quarterly rotation", null, null,
        ImmutableSortedDictionary<string, string>.Empty.Add("before", "v1"));

    public static AuditDraft Outcome(string operation, AuditResult result = AuditResult.Succeeded, string secret = "orders") =>
        Requested(operation, secret) with
        {
            Phase = AuditPhase.Outcome,
            Result = result,
            AwsRequestId = "3f0e3c1a-request",
            Details = ImmutableSortedDictionary<string, string>.Empty.Add("before", "v1").Add("after", "v2"),
        };
}
