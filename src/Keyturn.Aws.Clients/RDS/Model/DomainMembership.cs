namespace Amazon.RDS.Model;

/// <summary>An Active Directory domain of a database.</summary>
/// <seealso href="https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DomainMembership.html"/>
public sealed class DomainMembership
{
    /// <summary>The id of the domain.</summary>
    public string? Domain { get; set; }

    /// <summary>The status.</summary>
    public string? Status { get; set; }

    /// <summary>The full name of the domain.</summary>
    public string? FQDN { get; set; }

    /// <summary>The role for calls to AWS Directory Service.</summary>
    public string? IAMRoleName { get; set; }

    /// <summary>The organizational unit of the domain.</summary>
    public string? OU { get; set; }

    /// <summary>The secret with the credentials of the user who joins the domain.</summary>
    public string? AuthSecretArn { get; set; }

    /// <summary>The DNS servers of the domain.</summary>
    public List<string>? DnsIps { get; set; }
}
