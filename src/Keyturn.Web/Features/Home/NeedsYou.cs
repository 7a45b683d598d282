using System.Collections.Immutable;
using Keyturn.Operations.Secrets;

namespace Keyturn.Web.Features.Home;

/// <summary>How many secrets stand in a state, and the filtered list that shows them.</summary>
public sealed record StateCount(RotationState State, int Count)
{
    public string Href => $"/secrets?{new SecretQuery { States = [State] }.ToQueryString()}";
}

/// <summary>What needs a person now, drawn from the board once per change.</summary>
/// <param name="Counts">Always the same states in the same order, so that tiles do not jump.</param>
/// <param name="Urgent">The first secrets that failed, are stuck or overdue, most urgent first.</param>
/// <param name="Rotating">Running rotations.</param>
public sealed record NeedsYou(ImmutableArray<StateCount> Counts, ImmutableArray<SecretRow> Urgent, int UrgentTotal, ImmutableArray<SecretRow> Rotating)
{
    public const int MostListed = 12;

    private static readonly ImmutableArray<RotationState> Told =
        [RotationState.Failed, RotationState.Stuck, RotationState.Overdue, RotationState.Rotating, RotationState.DueSoon];

    public static NeedsYou Of(SecretBoardSnapshot board)
    {
        var counts = new int[Enum.GetValues<RotationState>().Length];
        var urgent = ImmutableArray.CreateBuilder<SecretRow>();
        var rotating = ImmutableArray.CreateBuilder<SecretRow>();
        foreach (var row in board.Rows)
        {
            counts[(int)row.State]++;
            if (row.State is RotationState.Failed or RotationState.Stuck or RotationState.Overdue)
            {
                urgent.Add(row);
            }
            else if (row.State == RotationState.Rotating && rotating.Count < MostListed)
            {
                rotating.Add(row);
            }
        }

        // Production first: that is what wakes people.
        var ordered = urgent.OrderByDescending(row => row.Production).ThenBy(row => row.State).ThenBy(row => row.NextWindow);
        return new(
            [.. Told.Select(state => new StateCount(state, counts[(int)state]))],
            [.. ordered.Take(MostListed)],
            urgent.Count,
            rotating.ToImmutable());
    }
}
