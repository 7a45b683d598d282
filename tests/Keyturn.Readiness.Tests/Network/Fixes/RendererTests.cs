using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;
using Keyturn.Readiness.Network.Fixes;
using Keyturn.Testing;

namespace Keyturn.Readiness.Tests.Network.Fixes;

public sealed class RendererTests
{
    private static readonly EstateChange[] Changes =
    [
        new AddGroupRule("sg-db", false, 1521, "sg-app", null),
        new AddGroupRule("sg-app", true, 443, null, Cidr.AnyV4),
        new AddGroupRule("sg-db", false, 1521, null, Cidr.Parse("2600:1f14::/64")),
        new AddAclEntry("acl-db", 99, true, PortRange.AwsClients, Cidr.Parse("10.0.1.0/24")),
        new AddAclEntry("acl-db", 98, false, PortRange.Of(1521), Cidr.Parse("2600:1f14::/64")),
        new PutRoute("rtb-b", Cidr.Parse("10.0.1.0/24"), RouteTarget.Peering, "pcx-1", false),
        new PutRoute("rtb-a", Cidr.AnyV4, RouteTarget.NatGateway, "nat-a", true),
        new PutRoute("rtb-a", Cidr.AnyV6, RouteTarget.EgressOnlyGateway, "eigw-a", false),
        new PutRoute("rtb-a", Cidr.AnyV4, RouteTarget.InternetGateway, "igw-a", false),
        new PutRoute("rtb-a", Cidr.Parse("10.1.1.0/24"), RouteTarget.TransitGateway, "tgw-1", false),
        new AssociateRouteTable("subnet-a", "rtb-nat", false),
        new AssociateRouteTable("subnet-a", "rtb-nat", true),
        new EnableVpcDns("vpc-a"),
        new EnablePrivateDns("vpce-sm"),
        new AssociateZone("Z1", "vpc-b", "ap-northeast-1"),
        new PutZoneAlias("Z1", "secretsmanager.ap-northeast-1.amazonaws.com", "vpce-sm"),
        new PutTransitRoute("tgw-rtb-1", Cidr.Parse("10.1.1.0/24"), "tgw-attach-b"),
        new AddAttachmentSubnet("tgw-attach-a", "subnet-a"),
        new AssociateTransitTable("tgw-attach-a", "tgw-rtb-1"),
        new CreateEndpoint("vpc-a", "ap-northeast-1", "subnet-a", "sg-vpce"),
    ];

    [Fact]
    public async Task Render_OfEveryChange_IsAsApproved()
    {
        var text = string.Join("\n\n", Changes.Select(change =>
            $"== {change.GetType().Name}\n{CliRenderer.Render(change)}\n-- Terraform\n{TerraformRenderer.Render(change)}\n-- CloudFormation\n{CloudFormationRenderer.Render(change)}"));

        (await ApprovedFile.DifferenceAsync(text, $"{nameof(RendererTests)}.{nameof(Render_OfEveryChange_IsAsApproved)}")).ShouldBeNull();
    }

    [Fact]
    public void Render_OfEveryKindOfChange_IsSaidInAllThreeLanguages()
    {
        var kinds = typeof(EstateChange).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(EstateChange)) && type != typeof(RuleRemoval));

        Changes.Select(change => change.GetType()).Distinct().ShouldBe(kinds, ignoreOrder: true);
        Changes.ShouldAllBe(change => CliRenderer.Render(change).Length > 0 && TerraformRenderer.Render(change).Length > 0 && CloudFormationRenderer.Render(change).Length > 0);
    }
}
