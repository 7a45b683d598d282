using System.Net;

namespace Keyturn.Web.Hosting;

/// <summary>Live: the process answers. Ready: the store answers and every account and Region has a leader, here or elsewhere. AWS never makes the console unready, it makes it stale.</summary>
internal static class HealthEndpoints
{
    public const string Verb = "--health";

    public static void AddHealth(this IServiceCollection services) => services.AddHealthChecks().AddCheck<StoreHealthCheck>("store", tags: ["ready"]).AddCheck<LeaderHealthCheck>("leader", tags: ["ready"]);

    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks("/healthz/live", new() { Predicate = _ => false }).AllowAnonymous();
        routes.MapHealthChecks("/healthz/ready", new() { Predicate = check => check.Tags.Contains("ready") }).AllowAnonymous();
    }

    /// <summary>Asks the console on this machine, for containers without a shell: 0 is ready.</summary>
    public static async Task<int> AskAsync(IConfiguration configuration, CancellationToken cancellationToken)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await client.GetAsync(new Uri(Address(configuration), "/healthz/ready"), cancellationToken);
            return answer.StatusCode == HttpStatusCode.OK ? 0 : 1;
        }
        catch (HttpRequestException)
        {
            return 1;
        }
        catch (TaskCanceledException)
        {
            return 1;
        }
    }

    /// <summary>Where the console of this machine listens: an address that stands for all of them is asked at localhost.</summary>
    internal static Uri Address(IConfiguration configuration)
    {
        if (configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 } urls)
        {
            var listening = BindingAddress.Parse(urls.Split(';')[0]);
            var host = listening.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : listening.Host;
            return new UriBuilder(listening.Scheme, host, listening.Port).Uri;
        }

        var port = configuration["HTTP_PORTS"]?.Split(';') is [{ Length: > 0 } first, ..] ? first : "5180";
        return new($"http://localhost:{port}");
    }
}
