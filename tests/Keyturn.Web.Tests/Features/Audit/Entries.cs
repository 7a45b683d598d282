using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Secrets;
using Keyturn.Testing;

namespace Keyturn.Web.Tests.Features.Audit;

/// <summary>Drafts of audit entries: a test names only what it is about.</summary>
internal static class Entries
{
    public static AuditDraft Requested(string operation = "op-1", AuditAction action = AuditAction.RotateNow, SecretArn? secret = null, string reason = "ticket 42", string person = "aiko") =>
        new(operation, action, AuditPhase.Requested, person, person == "aiko" ? "Aiko Sato" : person, (secret ?? A.Arn()).Value, reason, null, null, ImmutableSortedDictionary<string, string>.Empty.Add("before", "AWSCURRENT 1"));

    public static AuditDraft Outcome(AuditDraft requested, AuditResult result = AuditResult.Succeeded, string? requestId = "req-1") =>
        requested with { Phase = AuditPhase.Outcome, Result = result, AwsRequestId = requestId, Details = ImmutableSortedDictionary<string, string>.Empty.Add("after", "AWSPENDING 2") };
}
