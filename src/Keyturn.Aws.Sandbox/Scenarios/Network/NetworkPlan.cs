using System.Collections.Immutable;
using Keyturn.Aws.Sandbox.State;
using Keyturn.Aws.Sandbox.State.Network;

namespace Keyturn.Aws.Sandbox.Scenarios.Network;

/// <summary>The ids and blocks of one Region's VPC: those of <see cref="ArticleNetwork"/> in Tokyo's production account, others made from the account and the Region.</summary>
internal sealed record NetworkPlan(string VpcId, string Cidr)
{
    public required ImmutableArray<SubnetFact> Public { get; init; }

    public required ImmutableArray<SubnetFact> Compute { get; init; }

    public required ImmutableArray<SubnetFact> Databases { get; init; }

    public required string WebGroup { get; init; }

    public required string FunctionGroup { get; init; }

    public required string DatabaseGroup { get; init; }

    public required string EndpointGroup { get; init; }

    public required string EndpointId { get; init; }

    public required ImmutableArray<InstanceFact> WebServers { get; init; }

    public static NetworkPlan Of(SandboxRegion region) => region is { Account.Id: ArticleNetwork.AccountId, Name: ArticleNetwork.Region } ? Tokyo : Elsewhere(region);

    private static NetworkPlan Tokyo { get; } = new(ArticleNetwork.VpcId, ArticleNetwork.VpcCidr)
    {
        Public = ArticleNetwork.PublicSubnets,
        Compute = ArticleNetwork.ComputeSubnets,
        Databases = ArticleNetwork.DatabaseSubnets,
        WebGroup = ArticleNetwork.WebGroup,
        FunctionGroup = ArticleNetwork.FunctionGroup,
        DatabaseGroup = ArticleNetwork.DatabaseGroup,
        EndpointGroup = ArticleNetwork.EndpointGroup,
        EndpointId = ArticleNetwork.SecretsManagerEndpoint.Id,
        WebServers = ArticleNetwork.WebServers,
    };

    private static NetworkPlan Elsewhere(SandboxRegion region)
    {
        // Blocks of one company do not overlap.
        var net = region.Account.Id == ArticleNetwork.AccountId ? region.Name == ArticleElsewhere.SecondRegion ? 30 : 50 : 40;
        string Id(string prefix, string what) => NetworkId.Of(prefix, $"{region.Account.Id}/{region.Name}/{what}");
        ImmutableArray<SubnetFact> Subnets(string what, int third) =>
            [.. "ac".Select((zone, index) => new SubnetFact(Id("subnet", $"{what}{zone}"), $"{region.Name}{zone}", $"10.{net}.{third + index}.0/24"))];
        var compute = Subnets("compute", 1);
        return new(Id("vpc", "main"), $"10.{net}.0.0/16")
        {
            Public = Subnets("public", 101),
            Compute = compute,
            Databases = Subnets("database", 11),
            WebGroup = Id("sg", "web"),
            FunctionGroup = Id("sg", "function"),
            DatabaseGroup = Id("sg", "database"),
            EndpointGroup = Id("sg", "endpoint"),
            EndpointId = Id("vpce", "secretsmanager"),
            WebServers = [.. compute.Select((subnet, index) => new InstanceFact(
                Id("i", subnet.Zone), $"web-ap-{index + 1}", subnet.Id, $"10.{net}.{1 + index}.21", $"arn:aws:iam::{region.Account.Id}:role/orders-web-ap"))],
        };
    }
}
