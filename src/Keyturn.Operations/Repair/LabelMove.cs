using System.Collections.Immutable;
using Keyturn.Readiness.Estate;

namespace Keyturn.Operations.Repair;

/// <summary>One call of UpdateSecretVersionStage.</summary>
/// <param name="Stage">VersionStage.</param>
/// <param name="To">MoveToVersionId; <see langword="null"/> takes the label off.</param>
/// <param name="From">RemoveFromVersionId: the holder that was on screen. AWS refuses the call when the label sits elsewhere, which makes it a compare-and-swap.</param>
/// <remarks>https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_UpdateSecretVersionStage.html</remarks>
public sealed record LabelMove(string Stage, string? To, string? From)
{
    /// <summary>The labels after the moves; AWSPREVIOUS follows AWSCURRENT to the version that loses it.</summary>
    public static ImmutableSortedDictionary<string, ImmutableArray<string>> Apply(
        ImmutableSortedDictionary<string, ImmutableArray<string>> labels, ImmutableArray<LabelMove> moves)
    {
        foreach (var move in moves)
        {
            var loser = labels.FirstOrDefault(pair => pair.Value.Contains(move.Stage, StringComparer.Ordinal)).Key;
            labels = Put(labels, move.Stage, move.To);
            if (move is { Stage: VersionStage.Current, To: { } to } && loser is not null && loser != to)
                labels = Put(labels, VersionStage.Previous, loser);
        }

        return labels;
    }

    private static ImmutableSortedDictionary<string, ImmutableArray<string>> Put(
        ImmutableSortedDictionary<string, ImmutableArray<string>> labels, string stage, string? to)
    {
        var without = labels
            .Select(pair => KeyValuePair.Create(pair.Key, pair.Value.Remove(stage)))
            .Where(pair => !pair.Value.IsEmpty || pair.Key == to)
            .ToImmutableSortedDictionary(StringComparer.Ordinal);
        return to is null ? without : without.SetItem(to, without.GetValueOrDefault(to, []).Add(stage));
    }
}
