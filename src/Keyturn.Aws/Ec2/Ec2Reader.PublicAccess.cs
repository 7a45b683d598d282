using Amazon.EC2.Model;
using Keyturn.Aws.Calls;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using static Keyturn.Aws.Calls.AwsOperation;

namespace Keyturn.Aws.Ec2;

/// <content>VPC Block Public Access: its mode and its exclusions are two calls.</content>
internal sealed partial class Ec2Reader
{
    public async Task<OperationResult<BlockPublicAccess>> PublicAccessAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var options = await pages.ReadAsync(DescribeVpcBlockPublicAccessOptions, scope, async (client, _, cancel) =>
        {
            var answer = await client.DescribeVpcBlockPublicAccessOptionsAsync(new DescribeVpcBlockPublicAccessOptionsRequest(), cancel);
            return new CallPage<VpcBlockPublicAccessOptions?>([answer.VpcBlockPublicAccessOptions], null);
        }, cancellationToken);
        if (!options.Succeeded)
            return options.Error;

        var exclusions = await pages.ReadAsync(DescribeVpcBlockPublicAccessExclusions, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeVpcBlockPublicAccessExclusionsAsync(new DescribeVpcBlockPublicAccessExclusionsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<VpcBlockPublicAccessExclusion>(answer.VpcBlockPublicAccessExclusions, answer.NextToken);
        }, cancellationToken);
        return exclusions.Succeeded ? PublicAccessMapping.From(options.Value[0], exclusions.Value) : exclusions.Error;
    }
}
