using System.Collections.Immutable;
using Keyturn.Operations.Consumers;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Estate.Permissions;
using Keyturn.Readiness.Matrix;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Testing;
using PolicyFixes = Keyturn.Readiness.Policy.Fixes.FixFinder;

namespace Keyturn.Operations.Tests.Consumers;

/// <summary>Estates with something broken, and the repairs that are offered for it.</summary>
internal static class PaperEstates
{
    /// <summary>The tag keeps the web server beside the secret whatever its policies say.</summary>
    public static Secret Secret { get; } = WholeEstate.Secret with { Tags = WholeEstate.Secret.Tags.Add("keyturn:consumer:1", "web-1") };

    public static EstateSnapshot Whole { get; } = Declared(WholeEstate.Snapshot);

    public static EstateSnapshot DatabaseClosed { get; } = Declared(WholeEstate.WithInbound("sg-db", 1521, "sg-other"));

    public static EstateSnapshot EndpointClosed { get; } = Declared(WholeEstate.WithInbound("sg-vpce", 443, "sg-other"));

    public static EstateSnapshot BothClosed { get; } = EndpointClosed with { Network = EndpointClosed.Network with { SecurityGroups = Groups(EndpointClosed, "sg-db", Group(DatabaseClosed, "sg-db")) } };

    public static EstateSnapshot WithoutPolicies { get; } = With(permissions => permissions with
    {
        Roles = permissions.Roles with { Value = permissions.Roles.Value!.SetItem(WholeEstate.RoleArn, new IamRole(WholeEstate.RoleArn, "web")) },
    });

    public static EstateSnapshot With(Func<PermissionEstate, PermissionEstate> change) => Declared(WholeEstate.With(change));

    public static SecurityGroup Group(EstateSnapshot snapshot, string id) => snapshot.Network.SecurityGroups.Value![id];

    public static EstatePart<ImmutableDictionary<string, SecurityGroup>> Groups(EstateSnapshot snapshot, string id, SecurityGroup? group) => snapshot.Network.SecurityGroups with
    {
        Value = group is null ? snapshot.Network.SecurityGroups.Value!.Remove(id) : snapshot.Network.SecurityGroups.Value!.SetItem(id, group),
    };

    /// <summary>How the web server stands with the secret.</summary>
    public static PairReadiness Pair(EstateSnapshot snapshot) => Pair(new EstateReadiness(snapshot));

    public static PairReadiness Pair(EstateReadiness readiness) => readiness.Ask(readiness.Consumers.Single(), readiness.Snapshot.Secrets.Value![Secret.Arn]);

    public static CellState[] Cells(EstateReadiness readiness) => [.. Enum.GetValues<MatrixColumn>().Select(Pair(readiness).StateOf)];

    /// <summary>The first repair offered for what is broken.</summary>
    public static WhatIfChange Repair(EstateSnapshot broken, WhatIfQuestion question)
    {
        var pair = Pair(broken);
        var aim = new WhatIfAim(pair.Consumer.Id, pair.Consumer.Name, Secret.Arn, question);
        return question switch
        {
            WhatIfQuestion.Endpoint => new NetworkWhatIf(aim, FixFinder.Find(broken.Network, pair.Endpoint)[0].Changes),
            WhatIfQuestion.Database => new NetworkWhatIf(aim, FixFinder.Find(broken.Network, pair.DatabasePath.ShouldNotBeNull())[0].Changes),
            _ => new PolicyWhatIf(aim, PolicyFixes.Find(pair.Access).Fixes[0]),
        };
    }

    private static EstateSnapshot Declared(EstateSnapshot snapshot) => snapshot with
    {
        Secrets = EstatePart<ImmutableDictionary<string, Secret>>.Read(ImmutableDictionary<string, Secret>.Empty.Add(Secret.Arn, Secret), A.Moment),
    };
}
