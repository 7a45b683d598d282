using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal.Endpoints.StandardLibrary;

namespace Keyturn.Aws.Clients.Runtime;

/// <summary>Finds the address of a service: a given URL, or host names by Region, partition, FIPS and dual-stack.</summary>
/// <seealso href="https://docs.aws.amazon.com/sdkref/latest/guide/feature-endpoints.html"/>
internal sealed class SubsetEndpointProvider(ServiceShape service) : IEndpointProvider
{
    public const string Region = "Region";
    public const string UseFips = "UseFIPS";
    public const string UseDualStack = "UseDualStack";
    public const string Url = "Endpoint";

    public Endpoint ResolveEndpoint(EndpointParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var fips = parameters[UseFips] is true;
        var dualStack = parameters[UseDualStack] is true;

        if (parameters[Url] is string { Length: > 0 } url)
        {
            if (fips)
                throw new AmazonClientException("Invalid Configuration: FIPS and custom endpoint are not supported");
            if (dualStack)
                throw new AmazonClientException("Invalid Configuration: Dualstack and custom endpoint are not supported");
            return new Endpoint(url);
        }

        if (parameters[Region] is not string { Length: > 0 } region)
            throw new AmazonClientException("Invalid Configuration: Missing Region");

        return new Endpoint("https://" + Host(Fn.Partition(region), region, fips, dualStack));
    }

    private string Host(Partition partition, string region, bool fips, bool dualStack)
    {
        if (fips && !partition.supportsFIPS)
            throw new AmazonClientException($"FIPS is enabled but the partition {partition.name} does not support FIPS");
        if (dualStack && !partition.supportsDualStack)
            throw new AmazonClientException($"DualStack is enabled but the partition {partition.name} does not support DualStack");

        var exception = service.EndpointExceptions.FirstOrDefault(e => e.Fits(partition.name, region, fips, dualStack));
        if (exception is not null)
            return exception.Host.Replace("{region}", region, StringComparison.Ordinal);

        var prefix = service.EndpointPrefix + (fips ? "-fips" : "");
        var suffix = dualStack ? partition.dualStackDnsSuffix : partition.dnsSuffix;
        return service is { Global: true, RegionInHost: false } ? $"{prefix}.{suffix}" : $"{prefix}.{region}.{suffix}";
    }
}
