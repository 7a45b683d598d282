using Amazon.CloudTrail;
using Amazon.CloudWatchLogs;
using Amazon.ECS;
using Amazon.IdentityManagement;
using Amazon.Lambda;
using Amazon.Organizations;
using Amazon.RDS;
using Amazon.Route53;
using Amazon.Route53Resolver;
using Amazon.SecretsManager;
using Keyturn.Aws.Clients.Tests.Wire;

namespace Keyturn.Aws.Clients.Tests.Comparison;

/// <summary>A fact that only one side has.</summary>
/// <param name="Fact">The fact.</param>
/// <param name="OnlyIn">Which side has it.</param>
internal sealed record Difference(string Fact, string OnlyIn)
{
    public const string Subset = "subset";
    public const string Model = "model";

    public string? Reason => DifferenceReasons.For(this);
}

/// <summary>The outcome of a comparison.</summary>
internal sealed record Comparison(IReadOnlyList<(string Service, int Same)> Compared, IReadOnlyList<Difference> Differences, IReadOnlyList<string> Required)
{
    public static readonly IReadOnlyList<(string Service, string Version, Type Client)> Services =
    [
        ("secretsmanager", "2017-10-17", typeof(IAmazonSecretsManager)),
        ("lambda", "2015-03-31", typeof(IAmazonLambda)),
        ("logs", "2014-03-28", typeof(IAmazonCloudWatchLogs)),
        ("cloudtrail", "2013-11-01", typeof(IAmazonCloudTrail)),
        ("iam", "2010-05-08", typeof(IAmazonIdentityManagementService)),
        ("rds", "2014-10-31", typeof(IAmazonRDS)),
        ("route53", "2013-04-01", typeof(IAmazonRoute53)),
        ("route53resolver", "2018-04-01", typeof(IAmazonRoute53Resolver)),
        ("ecs", "2014-11-13", typeof(IAmazonECS)),
        ("organizations", "2016-11-28", typeof(IAmazonOrganizations)),
    ];

    public static async Task<Comparison> RunAsync(PublishedModels models)
    {
        var compared = new List<(string, int)>();
        var differences = new List<Difference>();
        var required = new List<string>();
        foreach (var (service, version, client) in Services)
        {
            var published = new PublishedFacts(service, models.Load(service, version), OfferedOperation.All.Where(o => o.Method.DeclaringType == client).Select(o => o.Name));
            var subset = await SubsetFacts.OfAsync(service, client);
            differences.AddRange(published.Facts.Except(subset).Select(f => new Difference(f, Difference.Model)));
            differences.AddRange(subset.Except(published.Facts).Select(f => new Difference(f, Difference.Subset)));
            compared.Add((service, published.Facts.Intersect(subset).Count()));
            required.AddRange(published.Required);
        }

        return new Comparison(compared, differences, required);
    }
}
