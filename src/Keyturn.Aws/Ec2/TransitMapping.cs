using System.Collections.Immutable;
using Amazon.EC2.Model;
using Keyturn.Readiness.Network.Addresses;
using Keyturn.Readiness.Network.Facts;

namespace Keyturn.Aws.Ec2;

/// <summary>Transit gateways, their attachments and routes as facts.</summary>
internal static class TransitMapping
{
    private const string On = "enable";

    public static Keyturn.Readiness.Network.Facts.TransitGateway From(Amazon.EC2.Model.TransitGateway gateway) => new(gateway.TransitGatewayId)
    {
        State = gateway.State?.Value ?? "",
        GroupReferences = gateway.Options?.SecurityGroupReferencingSupport?.Value == On,
    };

    /// <param name="attachment">DescribeTransitGatewayAttachments: every kind, with the associated table.</param>
    /// <param name="ofVpc">DescribeTransitGatewayVpcAttachments: the same one when it is a VPC's, with its subnets.</param>
    public static TransitAttachment From(TransitGatewayAttachment attachment, TransitGatewayVpcAttachment? ofVpc) => new(
        attachment.TransitGatewayAttachmentId,
        attachment.TransitGatewayId,
        attachment.ResourceType?.Value == "vpc" ? attachment.ResourceId : null,
        [.. ofVpc?.SubnetIds ?? []],
        attachment.Association is { State.Value: "associated", TransitGatewayRouteTableId: { Length: > 0 } table } ? table : null)
    {
        State = attachment.State?.Value ?? "",
        GroupReferences = ofVpc?.Options?.SecurityGroupReferencingSupport?.Value != "disable",
        ApplianceMode = ofVpc?.Options?.ApplianceModeSupport?.Value == On,
    };

    /// <summary>Routes that are in force; of several attachments behind one prefix (ECMP) each is a route.</summary>
    public static ImmutableArray<TransitRoute> From(IEnumerable<TransitGatewayRoute>? routes) =>
    [
        .. (routes ?? []).Where(route => route.DestinationCidrBlock is not null && route.State?.Value is "active" or "blackhole")
            .SelectMany(route => Attachments(route).Select(attachment => new TransitRoute(Cidr.Parse(route.DestinationCidrBlock), attachment)
            {
                Blackhole = route.State?.Value == "blackhole",
                Static = route.Type?.Value == "static",
            })),
    ];

    private static IEnumerable<string?> Attachments(TransitGatewayRoute route) =>
        route.TransitGatewayAttachments is { Count: > 0 } attachments ? attachments.Select(string? (one) => one.TransitGatewayAttachmentId) : [null];
}
