using System.Collections.Immutable;
using Keyturn.Operations.Estates;

namespace Keyturn.Operations.Attempts;

/// <summary>The rotation functions and what they came to, worked out once per change for all viewers, when somebody looks.</summary>
public sealed class FunctionBoard(AttemptBoard attempts, EstateFeed estate, IAccountDirectory accounts)
{
    private readonly Lock gate = new();
    private (AttemptBoardSnapshot Board, ImmutableArray<object?> Facts) of = (AttemptBoardSnapshot.Empty, []);
    private ImmutableArray<FunctionHistory>? made;

    /// <summary>Every function that rotates a secret or did.</summary>
    public ImmutableArray<FunctionHistory> Current
    {
        get
        {
            lock (gate)
            {
                var board = attempts.Current;
                ImmutableArray<object?> facts = [.. estate.Current.Values.SelectMany(snapshot => new object?[] { snapshot.Secrets.Value, snapshot.Functions.Value })];
                if (made is { } known && of.Board.Rows == board.Rows && of.Facts.SequenceEqual(facts, ReferenceEqualityComparer.Instance))
                    return known;

                of = (board, facts);
                return (made = FunctionHistory.Of(board, estate, accounts)).Value;
            }
        }
    }

    /// <summary>By the parts of a page address.</summary>
    public FunctionHistory? Find(string accountId, string region, string name)
    {
        foreach (var function in Current)
        {
            if (function.Name == name && function.Scope.AccountId == accountId && function.Scope.Region == region)
                return function;
        }

        return null;
    }

    /// <summary>Tells of each change.</summary>
    public IDisposable Subscribe(Action<AttemptBoardSnapshot> onChange) => attempts.Subscribe(onChange);
}
