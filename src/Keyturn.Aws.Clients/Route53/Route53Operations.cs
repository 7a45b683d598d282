using System.Text.Json;
using Amazon.Route53.Model;
using Keyturn.Aws.Clients.Runtime;

namespace Amazon.Route53;

/// <summary>The operations of Amazon Route 53 that are offered.</summary>
internal static class Route53Operations
{
    public static readonly ServiceShape Service = new("Route 53", "route53", "2013-04-01", "route53", Global: true)
    {
        EndpointExceptions = Route53Endpoints.All,
    };

    private static readonly JsonSerializerOptions Shapes = WireShapes.ForXml(
        Route53JsonContext.Default,
        [
            new ConstantConverter<AcceleratedRecoveryStatus>(AcceleratedRecoveryStatus.FindValue),
            new ConstantConverter<RRType>(RRType.FindValue),
            new ConstantConverter<ResourceRecordSetFailover>(ResourceRecordSetFailover.FindValue),
            new ConstantConverter<ResourceRecordSetRegion>(ResourceRecordSetRegion.FindValue),
            new ConstantConverter<VPCRegion>(VPCRegion.FindValue),
        ]);

    public static readonly RestXmlOperation<ListHostedZonesByVPCRequest, ListHostedZonesByVPCResponse> ListHostedZonesByVPC = new(
        Service,
        nameof(ListHostedZonesByVPC),
        "/2013-04-01/hostedzonesbyvpc",
        _ => [],
        r => [new("vpcid", r.VPCId), new("vpcregion", r.VPCRegion?.Value), new("maxitems", r.MaxItems), new("nexttoken", r.NextToken)],
        Shapes,
        Error);

    public static readonly RestXmlOperation<ListResourceRecordSetsRequest, ListResourceRecordSetsResponse> ListResourceRecordSets = new(
        Service,
        nameof(ListResourceRecordSets),
        "/2013-04-01/hostedzone/{HostedZoneId}/rrset",
        r => [new("HostedZoneId", BareId(r.HostedZoneId))],
        r => [new("name", r.StartRecordName), new("type", r.StartRecordType?.Value), new("identifier", r.StartRecordIdentifier), new("maxitems", r.MaxItems)],
        Shapes,
        Error);

    public static readonly RestXmlOperation<GetHostedZoneRequest, GetHostedZoneResponse> GetHostedZone = new(
        Service,
        nameof(GetHostedZone),
        "/2013-04-01/hostedzone/{Id}",
        r => [new("Id", BareId(r.Id))],
        _ => [],
        Shapes,
        Error);

    private static AmazonRoute53Exception Error(ServiceFault f) => f.Code switch
    {
        "InvalidInput" => new InvalidInputException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "InvalidPaginationToken" => new InvalidPaginationTokenException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        "NoSuchHostedZone" => new NoSuchHostedZoneException(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
        _ => new AmazonRoute53Exception(f.Message, f.Cause, f.Kind, f.Code, f.RequestId, f.StatusCode),
    };

    // Answers write ids as /hostedzone/Z1; the official client takes them so, too.
    private static string? BareId(string? id) => id?.StartsWith("/hostedzone/", StringComparison.Ordinal) == true ? id["/hostedzone/".Length..] : id;
}
