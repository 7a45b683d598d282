using System.Collections.Immutable;
using Keyturn.Operations.Approvals;
using Keyturn.Operations.Ports;

namespace Keyturn.Testing.Fakes;

/// <summary>Requests for a second person in memory, by the rules of the database's statements; can be out of reach.</summary>
public sealed class InMemoryApprovalStore : IApprovalStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, ApprovalRequest> requests = new(StringComparer.Ordinal);

    /// <summary>Whether every call fails.</summary>
    public bool Unavailable { get; set; }

    /// <summary>In the order in which they came.</summary>
    public IReadOnlyList<ApprovalRequest> All => [.. requests.Values];

    public Task<bool> TryAddAsync(ApprovalRequest request, CancellationToken cancellationToken) => Do(() => requests.TryAdd(request.Id, request));

    public Task<ApprovalRequest?> FindAsync(string id, CancellationToken cancellationToken) => Do(() => requests.GetValueOrDefault(id));

    public Task<ImmutableArray<ApprovalRequest>> ListAsync(int newest, CancellationToken cancellationToken) => Do(() =>
    {
        var ordered = requests.Values.OrderByDescending(request => request.AskedAt).ThenBy(request => request.Id, StringComparer.Ordinal).ToList();
        return ordered.Where((request, place) => place < newest || request.NeedsReview || (request.UsedAt is null && request.Decision is not { Approved: false })).ToImmutableArray();
    });

    public Task<bool> TryDecideAsync(string id, ApprovalDecision decision, CancellationToken cancellationToken) => Change(
        id, one => one is { Decision: null, UsedAt: null } && one.ExpiresAt > decision.At && one.AskedBy != decision.By, one => one with { Decision = decision });

    public Task<bool> TryWithdrawAsync(string id, ApprovalDecision withdrawal, CancellationToken cancellationToken) => Change(
        id, one => one is { UsedAt: null } and not { Decision.Approved: false } && one.ExpiresAt > withdrawal.At && one.AskedBy == withdrawal.By, one => one with { Decision = withdrawal with { Approved = false } });

    public Task<bool> TryUseAsync(string id, string askedBy, string arguments, DateTimeOffset at, CancellationToken cancellationToken) => Change(
        id,
        one => one is { Decision: { Approved: true } decision, UsedAt: null } && decision.By != askedBy && one.AskedBy == askedBy && one.Arguments == arguments && one.ExpiresAt > at,
        one => one with { UsedAt = at });

    public Task<bool> TryReviewAsync(string id, BreakGlassReview review, CancellationToken cancellationToken) => Change(id, one => one.NeedsReview && one.AskedBy != review.By, one => one with { Review = review });

    public Task<ImmutableArray<ApprovalRequest>> ListUntoldAsync(DateTimeOffset now, CancellationToken cancellationToken) => Do(() =>
        requests.Values.Where(one => one is { UsedAt: null, ExpiryTold: null } and not { Decision.Approved: false } && one.ExpiresAt <= now).ToImmutableArray());

    public Task MarkToldAsync(string id, DateTimeOffset at, CancellationToken cancellationToken) => Change(id, _ => true, one => one with { ExpiryTold = at });

    private Task<bool> Change(string id, Func<ApprovalRequest, bool> may, Func<ApprovalRequest, ApprovalRequest> change) => Do(() =>
    {
        if (!requests.TryGetValue(id, out var request) || !may(request))
            return false;

        requests[id] = change(request);
        return true;
    });

    private Task<T> Do<T>(Func<T> work)
    {
        if (Unavailable)
            return Task.FromException<T>(new ApprovalsUnavailableException("The test has taken the store away."));
        lock (gate)
        {
            return Task.FromResult(work());
        }
    }
}
