using System.Collections.Immutable;
using System.Linq.Expressions;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Audit;
using Keyturn.Operations.Ports;
using Microsoft.EntityFrameworkCore;

namespace Keyturn.Storage.Approvals;

/// <summary>Requests in the database. What must hold for a change stands in the statement that makes it, so that of two callers one finds nothing to change.</summary>
internal sealed class ApprovalStore(IDbContextFactory<ConsoleDbContext> contexts, TimeProvider time) : IApprovalStore
{
    public Task<bool> TryAddAsync(ApprovalRequest request, CancellationToken cancellationToken)
    {
        var (asked, expires, used) = (UnixMicroseconds.Of(request.AskedAt), UnixMicroseconds.Of(request.ExpiresAt), request.UsedAt is { } at ? UnixMicroseconds.Of(at) : (long?)null);
        return Reached(async context => await context.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO approvals (id, secret_arn, action, arguments, reason, asked_by, asked_by_name, asked_at, expires_at, break_glass, used_at)
             VALUES ({request.Id}, {request.SecretArn}, {request.Action.ToString()}, {request.Arguments}, {request.Reason}, {request.AskedBy}, {request.AskedByName}, {asked}, {expires}, {request.IsBreakGlass}, {used})
             ON CONFLICT DO NOTHING
             """,
            cancellationToken) == 1, cancellationToken);
    }

    public Task<ApprovalRequest?> FindAsync(string id, CancellationToken cancellationToken) => Reached(async context =>
        await context.Approvals.AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken) is { } row ? ToRequest(row) : null, cancellationToken);

    public Task<ImmutableArray<ApprovalRequest>> ListAsync(int newest, CancellationToken cancellationToken) => Reached(async context =>
    {
        var now = time.GetUtcNow();
        var rows = context.Approvals.AsNoTracking();
        var open = await rows.Where(row => (row.BreakGlass && row.ReviewedAt == null) || (row.UsedAt == null && row.Approved != false && row.ExpiresAt > now)).ToListAsync(cancellationToken);
        var last = newest == 0 ? [] : await rows.OrderByDescending(row => row.AskedAt).ThenBy(row => row.Id).Take(newest).ToListAsync(cancellationToken);

        // The two are read one after the other: where a row changed in between, the later one counts.
        return last.Concat(open).DistinctBy(row => row.Id, StringComparer.Ordinal).Select(ToRequest).OfType<ApprovalRequest>()
            .OrderByDescending(request => request.AskedAt).ThenBy(request => request.Id, StringComparer.Ordinal).ToImmutableArray();
    }, cancellationToken);

    public Task<bool> TryDecideAsync(string id, ApprovalDecision decision, CancellationToken cancellationToken) =>
        WriteAsync(row => row.Id == id && row.DecidedAt == null && row.UsedAt == null && row.ExpiresAt > decision.At && row.AskedBy != decision.By, decision, cancellationToken);

    public Task<bool> TryWithdrawAsync(string id, ApprovalDecision withdrawal, CancellationToken cancellationToken) =>
        WriteAsync(row => row.Id == id && row.Approved != false && row.UsedAt == null && row.ExpiresAt > withdrawal.At && row.AskedBy == withdrawal.By, withdrawal with { Approved = false }, cancellationToken);

    public Task<bool> TryUseAsync(string id, string askedBy, string arguments, DateTimeOffset at, CancellationToken cancellationToken) => Reached(async context =>
        await context.Approvals
            .Where(row => row.Id == id && row.AskedBy == askedBy && row.Arguments == arguments && row.Approved == true && row.DecidedBy != askedBy && row.UsedAt == null && row.ExpiresAt > at)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.UsedAt, at), cancellationToken) == 1, cancellationToken);

    public Task<bool> TryReviewAsync(string id, BreakGlassReview review, CancellationToken cancellationToken) => Reached(async context =>
        await context.Approvals
            .Where(row => row.Id == id && row.BreakGlass && row.ReviewedAt == null && row.AskedBy != review.By)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.ReviewedBy, review.By).SetProperty(row => row.ReviewedByName, review.ByName)
                    .SetProperty(row => row.ReviewedAt, review.At).SetProperty(row => row.ReviewNote, review.Note),
                cancellationToken) == 1, cancellationToken);

    public Task<ImmutableArray<ApprovalRequest>> ListUntoldAsync(DateTimeOffset now, CancellationToken cancellationToken) => Reached(async context =>
        (await context.Approvals.AsNoTracking()
            .Where(row => row.ExpiresAt <= now && row.UsedAt == null && row.Approved != false && row.ExpiryToldAt == null)
            .OrderBy(row => row.ExpiresAt).ToListAsync(cancellationToken)).Select(ToRequest).OfType<ApprovalRequest>().ToImmutableArray(), cancellationToken);

    public Task MarkToldAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => Reached(context =>
        context.Approvals.Where(row => row.Id == id).ExecuteUpdateAsync(set => set.SetProperty(row => row.ExpiryToldAt, at), cancellationToken), cancellationToken);

    /// <summary>An action that a later release wrote is not known here.</summary>
    private static ApprovalRequest? ToRequest(ApprovalRow row) => Enum.TryParse<AuditAction>(row.Action, out var action)
        ? new(row.Id, row.SecretArn, action, row.Arguments, row.Reason, row.AskedBy, row.AskedByName, row.AskedAt, row.ExpiresAt)
        {
            Decision = row is { Approved: { } approved, DecidedBy: { } by, DecidedAt: { } at } ? new(approved, by, row.DecidedByName ?? by, at, row.DecisionReason ?? "") : null,
            UsedAt = row.UsedAt,
            IsBreakGlass = row.BreakGlass,
            Review = row is { ReviewedBy: { } reviewer, ReviewedAt: { } reviewed } ? new(reviewer, row.ReviewedByName ?? reviewer, reviewed, row.ReviewNote ?? "") : null,
            ExpiryTold = row.ExpiryToldAt,
        }
        : null;

    private Task<bool> WriteAsync(Expression<Func<ApprovalRow, bool>> may, ApprovalDecision decision, CancellationToken cancellationToken) => Reached(async context =>
        await context.Approvals.Where(may).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Approved, decision.Approved).SetProperty(row => row.DecidedBy, decision.By).SetProperty(row => row.DecidedByName, decision.ByName)
                .SetProperty(row => row.DecidedAt, decision.At).SetProperty(row => row.DecisionReason, decision.Reason),
            cancellationToken) == 1, cancellationToken);

    private async Task<T> Reached<T>(Func<ConsoleDbContext, Task<T>> work, CancellationToken cancellationToken)
    {
        try
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            return await work(context);
        }
        catch (Exception failure) when (StoreFailure.Is(failure))
        {
            throw new ApprovalsUnavailableException($"The store of approvals cannot be reached: {failure.GetBaseException().Message}", failure);
        }
    }
}
