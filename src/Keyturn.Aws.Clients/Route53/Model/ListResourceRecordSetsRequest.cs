namespace Amazon.Route53.Model;

/// <summary>Asks Amazon Route 53 for ListResourceRecordSets: lists the record sets of a hosted zone.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html"/>
public sealed class ListResourceRecordSetsRequest : AmazonRoute53Request
{
    /// <summary>The id of the hosted zone, with or without <c>/hostedzone/</c> in front.</summary>
    public string? HostedZoneId { get; set; }

    /// <summary>The name to begin at: NextRecordName of the page before.</summary>
    public string? StartRecordName { get; set; }

    /// <summary>The type to begin at: NextRecordType of the page before.</summary>
    public RRType? StartRecordType { get; set; }

    /// <summary>The identifier to begin at: NextRecordIdentifier of the page before.</summary>
    public string? StartRecordIdentifier { get; set; }

    /// <summary>The most items of a page, as text.</summary>
    public string? MaxItems { get; set; }
}
