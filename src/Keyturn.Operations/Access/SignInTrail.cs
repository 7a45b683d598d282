using System.Collections.Immutable;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;

namespace Keyturn.Operations.Access;

/// <summary>Who came in, who did not and why, who went, and whose session ran out: one entry each in the audit log.</summary>
public sealed class SignInTrail(IAuditLog log)
{
    public Task SignedInAsync(KnownPerson person) => WriteAsync(AuditAction.SignIn, person.Id, person.Name, AuditResult.Succeeded, AuditDetail.Groups, string.Join(", ", person.Groups));

    public Task RefusedAsync(KnownPerson person, SignInRefusal refusal) => WriteAsync(AuditAction.SignIn, person.Id, person.Name, AuditResult.Failed, AuditDetail.Refusal, refusal.ToString());

    /// <param name="person">Who.</param>
    /// <param name="everywhere">Whether out of every browser.</param>
    public Task SignedOutAsync(KnownPerson person, bool everywhere) =>
        WriteAsync(AuditAction.SignOut, person.Id, person.Name, AuditResult.Succeeded, AuditDetail.Sessions, everywhere ? "all" : "one");

    /// <param name="person">Who.</param>
    /// <param name="why">Without a sign for too long, or as long as it may last.</param>
    public Task ExpiredAsync(KnownPerson person, SessionState why) => WriteAsync(AuditAction.ExpireSession, person.Id, person.Name, AuditResult.Succeeded, AuditDetail.Refusal, why.ToString());

    private Task<AuditEntry> WriteAsync(AuditAction action, string id, string name, AuditResult result, string detail, string value) => log.AppendAsync(
        new AuditDraft(
            Guid.NewGuid().ToString(), action, AuditPhase.Outcome, id, name, "", "", result, null,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(AuditDetail.Person, id).Add(detail, value)),
        CancellationToken.None);
}
