using System.Collections.Concurrent;
using Keyturn.Operations.Consumers;
using Keyturn.Operations.Estates;
using Keyturn.Operations.Secrets;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Matrix;

namespace Keyturn.Web.Features.Readiness.WhatIf;

/// <summary>What one viewer tries on paper, for as long as they are here: shared with nobody, kept nowhere, sent to no AWS. Scoped.</summary>
public sealed class WhatIfDesk(EstateFeed feed, ReadinessMatrices matrices)
{
    private readonly ConcurrentDictionary<EstateScope, Sheet> sheets = new();

    /// <summary>Told after each change of what is on paper.</summary>
    public event Action? Changed;

    /// <summary>Accounts and Regions for which anything is on paper.</summary>
    public IEnumerable<EstateScope> Scopes => sheets.Where(one => !one.Value.Stack.Changes.IsEmpty).Select(one => one.Key).OrderBy(scope => scope.ToString(), StringComparer.Ordinal);

    /// <summary>Puts a repair on paper.</summary>
    public void Try(EstateScope scope, WhatIfChange change) => Change(scope, stack => stack.With(change));

    /// <summary>Takes one repair away; the others stay.</summary>
    public void Undo(EstateScope scope, string key) => Change(scope, stack => stack.Without(key));

    /// <summary>Takes everything away.</summary>
    public void UndoAll()
    {
        sheets.Clear();
        Changed?.Invoke();
    }

    /// <summary>The newest facts with everything on paper; <see langword="null"/> while nothing is on paper.</summary>
    public WhatIfPaper? On(EstateScope scope) => Current(scope)?.Paper.Value;

    /// <summary>A secret on paper; <see langword="null"/> while nothing is on paper for its account and Region, or it is not there.</summary>
    public SecretReadiness? Of(SecretArn secret)
    {
        ArgumentNullException.ThrowIfNull(secret);
        return Current(secret.Scope) is { } sheet ? sheet.Secrets.GetOrAdd(secret.Value, _ => sheet.Paper.Value.Of(secret)) : null;
    }

    /// <summary>The matrix on paper; the one that was given while nothing is.</summary>
    public async Task<ScopeMatrix> OnPaperAsync(ScopeMatrix live, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(live);
        return Current(live.Snapshot.Scope) is { } sheet ? new(live.Snapshot, await sheet.Matrix.Value.WaitAsync(cancellationToken)) : live;
    }

    /// <summary>What everything on paper does to an account and Region; <see langword="null"/> when nothing is on paper or nothing was read.</summary>
    public async Task<WhatIfEffect?> EffectAsync(EstateScope scope, CancellationToken cancellationToken) =>
        Current(scope) is { } sheet && await matrices.OfAsync(scope, cancellationToken) is { } live
            ? WhatIfEffect.Of(live.Matrix, await sheet.Matrix.Value.WaitAsync(cancellationToken))
            : null;

    private void Change(EstateScope scope, Func<WhatIfStack, WhatIfStack> change)
    {
        sheets.AddOrUpdate(scope, _ => new(change(WhatIfStack.Empty), null, null), (_, sheet) => new(change(sheet.Stack), null, null));
        Changed?.Invoke();
    }

    /// <summary>What is on paper, put on the newest facts; worked out anew when a fact behind it has changed.</summary>
    private Sheet? Current(EstateScope scope)
    {
        if (!sheets.TryGetValue(scope, out var sheet) || sheet.Stack.Changes.IsEmpty || feed.Find(scope) is not { } live)
            return null;

        if (sheet.IsFor(live))
            return sheet;

        var anew = new Sheet(sheet.Stack, live, matrices.NewestOf(scope)?.Matrix);
        return sheets.TryUpdate(scope, anew, sheet) ? anew : Current(scope);
    }

    /// <param name="stack">What is on paper.</param>
    /// <param name="live">The facts that it is put on.</param>
    /// <param name="known">A matrix of the same account: what paper does not change is taken over from it.</param>
    private sealed class Sheet(WhatIfStack stack, EstateSnapshot? live, EstateMatrix? known)
    {
        public WhatIfStack Stack => stack;

        public Lazy<WhatIfPaper> Paper { get; } = new(() => stack.On(live ?? throw new InvalidOperationException("There are no facts to put it on.")));

        public ConcurrentDictionary<string, SecretReadiness?> Secrets { get; } = new(StringComparer.Ordinal);

        public Lazy<Task<EstateMatrix>> Matrix => field ??= new(() => Task.Run(() => EstateMatrix.Of(Paper.Value.Readiness, known)));

        public bool IsFor(EstateSnapshot other) => live is not null
            && ReferenceEquals(live.Network, other.Network) && ReferenceEquals(live.Permissions, other.Permissions) && ReferenceEquals(live.DatabaseDeclarations, other.DatabaseDeclarations) && ReferenceEquals(live.Secrets.Value, other.Secrets.Value);
    }
}
