using System.Collections.Immutable;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Web.Features.Readiness.Systems;

/// <summary>The two paths that matter for a secret.</summary>
public enum SystemPath
{
    /// <summary>A consumer reads the secret and logs in to the database.</summary>
    Read,

    /// <summary>The rotation function reads it, changes the database password and stores the new value.</summary>
    Rotation,
}

/// <summary>One who uses or rotates the secret.</summary>
/// <param name="Pair">The four answers.</param>
/// <param name="Path">Whether it stands on the read path or on the rotation path.</param>
/// <param name="Subnets">Where its connections come from; empty outside every VPC, or when that is not known.</param>
public sealed record SystemConsumer(PairReadiness Pair, SystemPath Path, ImmutableArray<string> Subnets);

/// <summary>Consumers of one kind that are counted instead of drawn.</summary>
public sealed record SystemRest(ConsumerKind Kind, int Count);

/// <summary>How many on one path stand how in one column of the matrix.</summary>
/// <param name="Path">Which path.</param>
/// <param name="Count">All of them.</param>
/// <param name="Failing">Those that certainly cannot.</param>
/// <param name="Unknown">Those of which it is not known.</param>
/// <param name="Worst">The worst of all.</param>
public sealed record SystemTally(SystemPath Path, int Count, int Failing, int Unknown, CellState Worst);

/// <summary>A secret with everything that has to work together for it, from live facts.</summary>
/// <param name="Secret">Name of the secret.</param>
/// <param name="Key">The key that encrypts it, as the secret names it.</param>
/// <param name="Way">Endpoint or other way to Secrets Manager.</param>
/// <param name="Database">Its database; <see langword="null"/> when nothing tells which it is.</param>
/// <param name="DatabaseSubnets">Subnets of the database.</param>
/// <param name="Drawn">The worst, by subnets and kind.</param>
/// <param name="Rest">All others, counted by kind.</param>
/// <param name="All">Everybody.</param>
public sealed record SystemPicture(
    string Secret,
    string Key,
    string Way,
    string? Database,
    ImmutableArray<string> DatabaseSubnets,
    ImmutableArray<SystemConsumer> Drawn,
    ImmutableArray<SystemRest> Rest,
    ImmutableArray<SystemConsumer> All)
{
    /// <summary>How all on a path stand in a column; <see langword="null"/> when nobody is on it.</summary>
    public SystemTally? TallyOf(SystemPath path, MatrixColumn column)
    {
        var states = All.Where(one => one.Path == path).Select(one => one.Pair.StateOf(column)).ToList();
        return states.Count == 0 ? null : new(path, states.Count, states.Count(state => state == CellState.Fail), states.Count(state => state == CellState.Unknown), CellStates.Worst(states));
    }
}
