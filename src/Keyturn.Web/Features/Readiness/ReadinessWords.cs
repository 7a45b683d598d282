using Keyturn.Readiness.Databases;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Verdicts;
using Keyturn.Readiness.Policy.Questions.Facts;

namespace Keyturn.Web.Features.Readiness;

/// <summary>Words for what the engines name by codes.</summary>
public static class ReadinessWords
{
    /// <summary>Heading of a column of the matrix.</summary>
    public static string Of(MatrixColumn column) => column switch
    {
        MatrixColumn.Secret => ReadinessStrings.ColumnSecret,
        MatrixColumn.Key => ReadinessStrings.ColumnKey,
        MatrixColumn.Endpoint => ReadinessStrings.ColumnEndpoint,
        _ => ReadinessStrings.ColumnDatabase,
    };

    /// <summary>What kind of consumer it is.</summary>
    public static string Of(ConsumerKind kind) => kind switch
    {
        ConsumerKind.Ec2 => ReadinessStrings.KindEc2,
        ConsumerKind.Lambda => ReadinessStrings.KindLambda,
        ConsumerKind.EcsApplication => ReadinessStrings.KindEcsApplication,
        ConsumerKind.EcsTaskDefinition => ReadinessStrings.KindEcsTaskDefinition,
        ConsumerKind.EksPod => ReadinessStrings.KindEksPod,
        _ => ReadinessStrings.KindOther,
    };

    /// <summary>Why a consumer stands beside a secret, the strongest reason first.</summary>
    public static IEnumerable<string> Of(Relation relation)
    {
        if (relation.HasFlag(Relation.Rotates))
            yield return ReadinessStrings.Rotates;
        if (relation.HasFlag(Relation.Declared))
            yield return ReadinessStrings.Declared;
        if (relation.HasFlag(Relation.Named))
            yield return ReadinessStrings.Named;
        if (relation.HasFlag(Relation.Observed))
            yield return Observed.ObservedStrings.Seen;
        if (relation.HasFlag(Relation.Permitted))
            yield return ReadinessStrings.Permitted;
    }

    /// <summary>How it is known to which database a secret belongs.</summary>
    public static string Of(DatabaseSource source) => source switch
    {
        DatabaseSource.MasterUserSecret => ReadinessStrings.SourceMasterUser,
        DatabaseSource.RdsTag => ReadinessStrings.SourceRdsTag,
        DatabaseSource.Console => ReadinessStrings.SourceConsole,
        DatabaseSource.Declared => ReadinessStrings.SourceDeclared,
        _ => ReadinessStrings.SourceName,
    };

    /// <summary>Which part of a connection a hop speaks of.</summary>
    public static string Of(Phase phase) => phase switch
    {
        Phase.Dns => ReadinessStrings.PhaseDns,
        Phase.Request => ReadinessStrings.PhaseRequest,
        _ => ReadinessStrings.PhaseReply,
    };
}
