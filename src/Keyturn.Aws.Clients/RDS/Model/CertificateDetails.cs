namespace Amazon.RDS.Model;

/// <summary>A server certificate.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_CertificateDetails.html"/>
public sealed class CertificateDetails
{
    /// <summary>The CA that signed it.</summary>
    public string? CAIdentifier { get; set; }

    /// <summary>When it expires.</summary>
    public DateTime? ValidTill { get; set; }
}
