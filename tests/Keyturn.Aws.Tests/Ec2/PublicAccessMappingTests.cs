using Amazon.EC2.Model;
using Keyturn.Aws.Ec2;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Tests.Ec2;

public sealed class PublicAccessMappingTests
{
    [Theory]
    [InlineData("off", PublicAccessMode.Off)]
    [InlineData("block-ingress", PublicAccessMode.BlockIngress)]
    [InlineData("block-bidirectional", PublicAccessMode.BlockBidirectional)]
    public void From_Options_TellTheMode(string mode, PublicAccessMode expected) =>
        PublicAccessMapping.From(new VpcBlockPublicAccessOptions { InternetGatewayBlockMode = new(mode) }, []).Mode.ShouldBe(expected);

    [Fact]
    public void From_RegionWithoutTheFeature_BlocksNothing()
    {
        var access = PublicAccessMapping.From(null, null);

        access.Mode.ShouldBe(PublicAccessMode.Off);
        access.Exclusions.ShouldBeEmpty();
    }

    [Fact]
    public void From_Exclusions_AreThoseInForceByTheirResource()
    {
        var access = PublicAccessMapping.From(
            null,
            [
                Exclusion("vpc/vpc-1", "create-complete", "allow-bidirectional"),
                Exclusion("subnet/subnet-1", "update-in-progress", "allow-egress"),
                Exclusion("subnet/subnet-2", "update-complete", "allow-egress"),
                Exclusion("subnet/subnet-3", "create-in-progress", "allow-egress"),
                Exclusion("subnet/subnet-4", "delete-complete", "allow-egress"),
            ]);

        access.Exclusions.ShouldBe([new("vpc-1", true), new("subnet-1", false), new("subnet-2", false)]);
    }

    private static VpcBlockPublicAccessExclusion Exclusion(string resource, string state, string mode) => new()
    {
        ResourceArn = $"arn:aws:ec2:ap-northeast-1:111122223333:{resource}",
        State = new(state),
        InternetGatewayExclusionMode = new(mode),
    };
}
