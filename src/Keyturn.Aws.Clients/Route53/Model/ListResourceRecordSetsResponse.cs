using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The answer to <see cref="ListResourceRecordSetsRequest"/>.</summary>
/// <seealso href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html"/>
public sealed class ListResourceRecordSetsResponse : AmazonWebServiceResponse
{
    /// <summary>The record sets of this page.</summary>
    public List<ResourceRecordSet>? ResourceRecordSets { get; set; }

    /// <summary>Whether there are more pages.</summary>
    public bool? IsTruncated { get; set; }

    /// <summary>The name that the next page begins at.</summary>
    public string? NextRecordName { get; set; }

    /// <summary>The type that the next page begins at.</summary>
    public RRType? NextRecordType { get; set; }

    /// <summary>The identifier that the next page begins at.</summary>
    public string? NextRecordIdentifier { get; set; }

    /// <summary>The most items of a page, as text.</summary>
    public string? MaxItems { get; set; }
}
