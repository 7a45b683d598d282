using Keyturn.Aws.Calls;
using System.Collections.Immutable;
using Amazon.EC2;
using Amazon.EC2.Model;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using static Keyturn.Aws.Calls.AwsOperation;
using AwsVpc = Amazon.EC2.Model.Vpc;
using Vpc = Keyturn.Readiness.Network.Facts.Vpc;

namespace Keyturn.Aws.Ec2;

/// <content>VPCs: the DNS attributes are two calls for each.</content>
internal sealed partial class Ec2Reader
{
    public async Task<OperationResult<ImmutableArray<string>>> VpcIdsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        (await ListVpcsAsync(scope, cancellationToken)).Select(vpcs => vpcs.Select(vpc => vpc.VpcId).ToImmutableArray());

    public async Task<OperationResult<ImmutableArray<Vpc>>> VpcsAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var listed = await ListVpcsAsync(scope, cancellationToken);
        if (!listed.Succeeded)
            return listed.Error;

        var vpcs = ImmutableArray.CreateBuilder<Vpc>(listed.Value.Length);
        foreach (var vpc in listed.Value)
        {
            var support = await AttributeAsync(scope, vpc.VpcId, VpcAttributeName.EnableDnsSupport, cancellationToken);
            var hostnames = await AttributeAsync(scope, vpc.VpcId, VpcAttributeName.EnableDnsHostnames, cancellationToken);
            vpcs.Add(VpcMapping.From(vpc, scope.Region, support, hostnames));
        }

        return vpcs.ToImmutable();
    }

    private Task<OperationResult<ImmutableArray<AwsVpc>>> ListVpcsAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeVpcs, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeVpcsAsync(new DescribeVpcsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<AwsVpc>(answer.Vpcs, answer.NextToken);
        }, cancellationToken);

    // An attribute that could not be read leaves names unknown; it takes nothing else with it.
    private async Task<bool?> AttributeAsync(EstateScope scope, string vpcId, VpcAttributeName attribute, CancellationToken cancellationToken)
    {
        var told = await pages.ReadAsync(DescribeVpcAttribute, scope, async (client, _, cancel) =>
        {
            var answer = await client.DescribeVpcAttributeAsync(new DescribeVpcAttributeRequest { VpcId = vpcId, Attribute = attribute }, cancel);
            return new CallPage<bool?>([attribute == VpcAttributeName.EnableDnsSupport ? answer.EnableDnsSupport : answer.EnableDnsHostnames], null);
        }, cancellationToken);
        return told.Succeeded ? told.Value[0] : null;
    }
}
