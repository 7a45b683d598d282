using Keyturn.Aws.Calls;
using System.Collections.Immutable;
using Amazon.EC2.Model;
using Keyturn.Operations;
using Keyturn.Readiness.Estate;
using Keyturn.Readiness.Network.Facts;
using static Keyturn.Aws.Calls.AwsOperation;
using TransitGateway = Keyturn.Readiness.Network.Facts.TransitGateway;

namespace Keyturn.Aws.Ec2;

/// <content>Transit gateways: two calls tell of attachments, and routes are a search for each table.</content>
internal sealed partial class Ec2Reader
{
    public Task<OperationResult<ImmutableArray<TransitGateway>>> TransitGatewaysAsync(EstateScope scope, CancellationToken cancellationToken) =>
        pages.ReadAsync(DescribeTransitGateways, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeTransitGatewaysAsync(new DescribeTransitGatewaysRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<TransitGateway>(answer.TransitGateways?.Select(TransitMapping.From), answer.NextToken);
        }, cancellationToken);

    public async Task<OperationResult<ImmutableArray<TransitAttachment>>> TransitAttachmentsAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var attachments = await pages.ReadAsync(DescribeTransitGatewayAttachments, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeTransitGatewayAttachmentsAsync(new DescribeTransitGatewayAttachmentsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<TransitGatewayAttachment>(answer.TransitGatewayAttachments, answer.NextToken);
        }, cancellationToken);
        if (!attachments.Succeeded)
            return attachments.Error;

        var ofVpcs = await pages.ReadAsync(DescribeTransitGatewayVpcAttachments, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeTransitGatewayVpcAttachmentsAsync(new DescribeTransitGatewayVpcAttachmentsRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<TransitGatewayVpcAttachment>(answer.TransitGatewayVpcAttachments, answer.NextToken);
        }, cancellationToken);
        if (!ofVpcs.Succeeded)
            return ofVpcs.Error;

        var byId = ofVpcs.Value.ToDictionary(one => one.TransitGatewayAttachmentId, StringComparer.Ordinal);
        return attachments.Value.Select(one => TransitMapping.From(one, byId.GetValueOrDefault(one.TransitGatewayAttachmentId))).ToImmutableArray();
    }

    public async Task<OperationResult<ImmutableArray<TransitRouteTable>>> TransitRouteTablesAsync(EstateScope scope, CancellationToken cancellationToken)
    {
        var listed = await pages.ReadAsync(DescribeTransitGatewayRouteTables, scope, async (client, token, cancel) =>
        {
            var answer = await client.DescribeTransitGatewayRouteTablesAsync(new DescribeTransitGatewayRouteTablesRequest { MaxResults = PageSize, NextToken = token }, cancel);
            return new CallPage<TransitGatewayRouteTable>(answer.TransitGatewayRouteTables, answer.NextToken);
        }, cancellationToken);
        if (!listed.Succeeded)
            return listed.Error;

        var tables = ImmutableArray.CreateBuilder<TransitRouteTable>(listed.Value.Length);
        foreach (var table in listed.Value)
            tables.Add(new(table.TransitGatewayRouteTableId, table.TransitGatewayId, await RoutesAsync(scope, table.TransitGatewayRouteTableId, cancellationToken)));
        return tables.ToImmutable();
    }

    // A search has no pages: when there are more routes than it tells, the table is not known.
    private async Task<ImmutableArray<TransitRoute>?> RoutesAsync(EstateScope scope, string tableId, CancellationToken cancellationToken)
    {
        var more = false;
        var routes = await pages.ReadAsync(SearchTransitGatewayRoutes, scope, async (client, _, cancel) =>
        {
            var answer = await client.SearchTransitGatewayRoutesAsync(new SearchTransitGatewayRoutesRequest
            {
                TransitGatewayRouteTableId = tableId,
                Filters = [new() { Name = "state", Values = ["active", "blackhole"] }],
                MaxResults = PageSize,
            }, cancel);
            more = answer.AdditionalRoutesAvailable == true;
            return new CallPage<TransitRoute>(TransitMapping.From(answer.Routes), null);
        }, cancellationToken);
        return routes.Succeeded && !more ? routes.Value : null;
    }
}
