using System.Collections.Immutable;
using Keyturn.Readiness.Consumers;
using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Logic;
using Keyturn.Readiness.Policy.Questions;

namespace Keyturn.Readiness.Matrix;

/// <summary>Whether one consumer can use one secret, in four answers with everything behind them.</summary>
/// <param name="Consumer">Who reads.</param>
/// <param name="Secret">What is read.</param>
/// <param name="Access">Every permission that must hold, on the secret and on its keys.</param>
/// <param name="Endpoint">The way to Secrets Manager.</param>
public sealed record PairReadiness(EstateConsumer Consumer, Secret Secret, LegsAnswer Access, ReachabilityCheck Endpoint)
{
    /// <summary>What is known of the secret's database, and what is said against it.</summary>
    public DatabaseFinding DatabaseFinding { get; init; } = DatabaseFinding.None;

    /// <summary>The database of the secret; <see langword="null"/> when nothing tells which it is.</summary>
    public SecretDatabase? Database => DatabaseFinding.Database;

    /// <summary>The way to the database; <see langword="null"/> when it is not known which it is.</summary>
    public ReachabilityCheck? DatabasePath { get; init; }

    /// <summary>The way to the database where it will be after a failover; <see langword="null"/> when it is not known which it is.</summary>
    public ReachabilityCheck? AfterFailover { get; init; }

    /// <summary>What the permissions on the secret come to.</summary>
    public Answer SecretAccess => Answer.All(LegsOf(MatrixColumn.Secret).Select(leg => leg.Answer));

    /// <summary>What the permissions on the keys come to, and whether these work.</summary>
    public Answer KeyAccess => Answer.All(LegsOf(MatrixColumn.Key).Select(leg => leg.Answer));

    /// <summary>All four: the worst counts.</summary>
    public CellState Overall => CellStates.Worst(Enum.GetValues<MatrixColumn>().Select(StateOf));

    /// <summary>What the cell of a column says.</summary>
    public CellState StateOf(MatrixColumn column) => column switch
    {
        MatrixColumn.Secret => CellStates.Of(SecretAccess),
        MatrixColumn.Key => CellStates.Of(KeyAccess),
        MatrixColumn.Endpoint => CellStates.Of(Endpoint),
        _ => DatabasePath is { } path ? CellStates.Of(path) : CellState.Unknown,
    };

    /// <summary>The permissions behind the cell of a column; a missing fact stands behind both.</summary>
    public ImmutableArray<Leg> LegsOf(MatrixColumn column) =>
    [
        .. Access.Legs.Where(leg => column switch
        {
            MatrixColumn.Secret => !IsOfKey(leg),
            MatrixColumn.Key => leg.Kind == LegKind.FactMissing || IsOfKey(leg),
            _ => false,
        }),
    ];

    private static bool IsOfKey(Leg leg) =>
        leg.Kind == LegKind.KeyUsable
        || (leg.Kind == LegKind.Permission && leg.Subject.StartsWith("kms:", StringComparison.Ordinal))
        || (leg.Kind == LegKind.FactMissing && leg.Subject != "Role");
}
