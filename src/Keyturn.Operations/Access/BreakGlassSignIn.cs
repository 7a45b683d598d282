using System.Collections.Immutable;
using System.Security.Cryptography;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Notifications;
using Keyturn.Operations.Ports;
using Keyturn.Operations.Rotations;

namespace Keyturn.Operations.Access;

/// <summary>Why the sealed code opened nothing.</summary>
public enum BreakGlassRefusal
{
    /// <summary>The sign-in provider answers: sign in there.</summary>
    ProviderAnswers,
    WrongCode,
    CodeUsed,

    /// <summary>Name or reason is missing.</summary>
    Incomplete,

    /// <summary>It could not be written down or told; without that nobody comes in.</summary>
    NotRecorded,
    TooMany,
}

/// <summary>What somebody typed.</summary>
/// <param name="Name">Who they say they are.</param>
/// <param name="Reason">Required, 3 to 500 characters.</param>
public sealed record BreakGlassAttempt(string Code, string Name, string Reason);

/// <summary>Who is in now, or why not.</summary>
public sealed record BreakGlassOutcome(KnownPerson? Person, SignInSession? Session, BreakGlassRefusal? Refusal);

/// <summary>Lets somebody in with the sealed code while the sign-in provider is down: once, for half an hour, written down before, told to all channels and to be reviewed.</summary>
public sealed class BreakGlassSignIn(
    ISealedCode code, ProviderWatch provider, IBreakGlassCodeStore codes, IPeopleStore people, IAuditLog log, INoticeStore notices, NoticeWriter writer, IApprovalStore reviews, ActionPace pace, TimeProvider time)
{
    public const int LongestName = 100;

    public async Task<BreakGlassOutcome> RunAsync(BreakGlassAttempt attempt, CancellationToken cancellationToken)
    {
        var (name, reason) = (attempt.Name.Trim(), attempt.Reason.Trim());
        if (name.Length is < 2 or > LongestName || reason.Length is < AuditedAction.ShortestReason or > AuditedAction.LongestReason)
            return No(BreakGlassRefusal.Incomplete);
        if (!pace.TryTake(BreakGlassPerson.Prefix))
            return No(BreakGlassRefusal.TooMany);

        var draft = new AuditDraft(
            Guid.NewGuid().ToString(), AuditAction.BreakGlassSignIn, AuditPhase.Requested, BreakGlassPerson.Prefix + RandomNumberGenerator.GetHexString(8, lowercase: true), name, "", reason, null, null,
            ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal));
        draft = draft with { Details = draft.Details.Add(AuditDetail.Person, draft.OperatorId) };
        try
        {
            if (await RefusalAsync(attempt, cancellationToken) is { } refusal)
            {
                await log.AppendAsync(Outcome(draft, refusal), CancellationToken.None);
                return No(refusal);
            }

            await log.AppendAsync(draft, CancellationToken.None);
            var opened = await OpenAsync(draft, cancellationToken);
            await log.AppendAsync(Outcome(draft, opened.Refusal), CancellationToken.None);
            return opened;
        }
        catch (AuditUnavailableException)
        {
            // A session that was added before stays unknown to the browser, and ends by itself.
            return No(BreakGlassRefusal.NotRecorded);
        }
    }

    private async Task<BreakGlassRefusal?> RefusalAsync(BreakGlassAttempt attempt, CancellationToken cancellationToken) =>
        await provider.LookAsync(cancellationToken) != ProviderState.Down ? BreakGlassRefusal.ProviderAnswers
        : !code.Matches(attempt.Code) ? BreakGlassRefusal.WrongCode
        : await codes.WasTakenAsync(code.Fingerprint, cancellationToken) ? BreakGlassRefusal.CodeUsed
        : null;

    private async Task<BreakGlassOutcome> OpenAsync(AuditDraft draft, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        if (!await codes.TryTakeAsync(code.Fingerprint, draft.OperatorId, now, cancellationToken))
            return No(BreakGlassRefusal.CodeUsed);
        if (!await notices.AddAsync(writer.About(NoticeChange.BreakGlass, draft.OperationId, ApprovalSentences.Book.Say("NoticeBreakGlassSignIn", draft.OperatorName), null, draft.Reason, now), CancellationToken.None))
            return No(BreakGlassRefusal.NotRecorded);
        if (!await ReviewedLaterAsync(draft, now))
            return No(BreakGlassRefusal.NotRecorded);

        var person = new KnownPerson(draft.OperatorId, BreakGlassPerson.Issuer, draft.OperationId, draft.OperatorName, [], now, now, null);
        var session = new SignInSession(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16)), person.Id, now, now, null);
        await people.TryAddAsync(person, CancellationToken.None);
        await people.AddSessionAsync(session, now - TimeSpan.FromDays(60), CancellationToken.None);
        return new(person, session, null);
    }

    /// <summary>Puts the use among those that an administrator looks at afterwards.</summary>
    private async Task<bool> ReviewedLaterAsync(AuditDraft draft, DateTimeOffset now)
    {
        var use = new ApprovalRequest(
            draft.OperationId, draft.SecretArn, draft.Action, new ApprovalArguments().ToText(), draft.Reason, draft.OperatorId, draft.OperatorName, now, now + BreakGlassPerson.Length) { UsedAt = now, IsBreakGlass = true };
        try
        {
            return await reviews.TryAddAsync(use, CancellationToken.None);
        }
        catch (ApprovalsUnavailableException)
        {
            return false;
        }
    }

    private static AuditDraft Outcome(AuditDraft draft, BreakGlassRefusal? refusal) => draft with
    {
        Phase = AuditPhase.Outcome,
        Result = refusal is null ? AuditResult.Succeeded : AuditResult.Failed,
        Details = refusal is null ? draft.Details : draft.Details.Add(AuditDetail.Refusal, refusal.Value.ToString()),
    };

    private static BreakGlassOutcome No(BreakGlassRefusal refusal) => new(null, null, refusal);
}
