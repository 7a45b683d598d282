using Keyturn.Aws.Sandbox.Protocols;

namespace Keyturn.Aws.Sandbox.Route53;

/// <summary>The operations of Route 53 that the sandbox answers: private zones.</summary>
public static class Route53Service
{
    private const string Zone = "/2013-04-01/hostedzone/{Id}";

    /// <summary>The service's table.</summary>
    public static WireService Create() => new("route53", WireProtocol.RestXml, "https://route53.amazonaws.com/doc/2013-04-01/",
    [
        new(new ListHostedZonesOperation(), "GET", "/2013-04-01/hostedzone"),
        new(new ListHostedZonesByVPCOperation(), "GET", "/2013-04-01/hostedzonesbyvpc"),
        new(new GetHostedZoneOperation(), "GET", Zone),
        new(new ListResourceRecordSetsOperation(), "GET", $"{Zone}/rrset"),
        new(new ChangeResourceRecordSetsOperation(), "POST", $"{Zone}/rrset"),
        new(new AssociateVPCWithHostedZoneOperation(), "POST", $"{Zone}/associatevpc"),
        new(new DisassociateVPCFromHostedZoneOperation(), "POST", $"{Zone}/disassociatevpc"),
    ])
    {
        ItemNames = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["HostedZones"] = "HostedZone",
            ["HostedZoneSummaries"] = "HostedZoneSummary",
            ["VPCs"] = "VPC",
            ["ResourceRecordSets"] = "ResourceRecordSet",
            ["ResourceRecords"] = "ResourceRecord",
        },
    };
}
