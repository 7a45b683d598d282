using System.Collections.Immutable;
using Keyturn.Operations.Approvals;

namespace Keyturn.Operations.Ports;

/// <summary>Keeps requests for a second person. Each change is one statement that only one caller can win. Each member throws <see cref="ApprovalsUnavailableException"/> when the store cannot be reached.</summary>
public interface IApprovalStore
{
    /// <returns><see langword="false"/> when the id is there already; nothing is changed then.</returns>
    Task<bool> TryAddAsync(ApprovalRequest request, CancellationToken cancellationToken);

    Task<ApprovalRequest?> FindAsync(string id, CancellationToken cancellationToken);

    /// <summary>The newest, and all that are waited for or still to be reviewed; newest first.</summary>
    Task<ImmutableArray<ApprovalRequest>> ListAsync(int newest, CancellationToken cancellationToken);

    /// <summary>Writes the decision while nobody has decided, the request is not used and its time has not run out, unless it comes from whoever asked.</summary>
    Task<bool> TryDecideAsync(string id, ApprovalDecision decision, CancellationToken cancellationToken);

    /// <summary>Writes the end of a request over what was decided so far, for whoever asked, while it is neither refused nor used and its time has not run out.</summary>
    Task<bool> TryWithdrawAsync(string id, ApprovalDecision withdrawal, CancellationToken cancellationToken);

    /// <summary>Takes the approval up: true once, for whoever asked, with exactly these arguments, in its time.</summary>
    Task<bool> TryUseAsync(string id, string askedBy, string arguments, DateTimeOffset at, CancellationToken cancellationToken);

    /// <summary>Ticks a break-glass off, once, by another than who did it.</summary>
    Task<bool> TryReviewAsync(string id, BreakGlassReview review, CancellationToken cancellationToken);

    /// <summary>Requests that ran out unused before <paramref name="now"/>, were not refused, and of which the audit log was not told.</summary>
    Task<ImmutableArray<ApprovalRequest>> ListUntoldAsync(DateTimeOffset now, CancellationToken cancellationToken);

    /// <summary>The audit log was told of the expiry.</summary>
    Task MarkToldAsync(string id, DateTimeOffset at, CancellationToken cancellationToken);
}

/// <summary>Requests cannot be read or written, so nothing that needs a second person may be done.</summary>
public sealed class ApprovalsUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
