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
        var port = configuration["HTTP_PORTS"]?.Split(';')[0] ?? "5180";
        var url = configuration[WebHostDefaults.ServerUrlsKey]?.Split(';')[0] ?? $"http://localhost:{port}";
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(3) };
        try
        {
            using var answer = await client.GetAsync(new Uri($"{url.TrimEnd('/')}/healthz/ready"), cancellationToken);
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
}
