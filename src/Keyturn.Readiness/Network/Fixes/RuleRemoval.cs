using System.Globalization;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Verdicts;

namespace Keyturn.Readiness.Network.Fixes;

/// <summary>Takes one rule away, to show that a verdict rests on it.</summary>
public sealed record RuleRemoval(RuleRef Rule) : EstateChange
{
    /// <inheritdoc/>
    public override NetworkEstate ApplyTo(NetworkEstate estate) => Rule.Component switch
    {
        Component.SecurityGroup => estate with
        {
            SecurityGroups = Edit(estate.SecurityGroups, Rule.OwnerId, group => group with { Rules = group.Rules.RemoveAll(rule => rule.Id == Rule.Key) }),
        },
        Component.NetworkAcl => estate with
        {
            NetworkAcls = Edit(estate.NetworkAcls, Rule.OwnerId, acl => acl with { Entries = acl.Entries.RemoveAll(entry => KeyOf(entry) == Rule.Key) }),
        },
        Component.RouteTable => estate with
        {
            RouteTables = Edit(estate.RouteTables, Rule.OwnerId, table => table with { Routes = table.Routes.RemoveAll(route => route.DestinationText == Rule.Key) }),
        },
        _ => estate,
    };

    internal static string KeyOf(NetworkAclEntry entry) => KeyOf(entry.Egress, entry.Number);

    internal static string KeyOf(bool egress, int number) => string.Create(CultureInfo.InvariantCulture, $"{(egress ? "egress" : "ingress")} {number}");
}
