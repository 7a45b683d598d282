using System.Threading.RateLimiting;

namespace Keyturn.Web.Access;

/// <summary>How often one address may begin to sign in. Actions are limited by person where they are authorised.</summary>
internal static class RateLimits
{
    public const string SignIn = "sign-in";

    /// <summary>Trying a sealed code: a person mistypes it a few times, no more.</summary>
    public const string BreakGlass = "break-glass";

    public const int BreakGlassPerMinute = 5;

    public static void AddRateLimits(this IServiceCollection services, int signInsPerMinute) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.AddPolicy(SignIn, context => Window(context, signInsPerMinute));
        options.AddPolicy(BreakGlass, context => Window(context, BreakGlassPerMinute));

        // The provider's answers have no endpoint of their own: the handler takes them from the pipeline.
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            context.Request.Path.Equals(AccountPaths.Callback, StringComparison.OrdinalIgnoreCase) ? Window(context, signInsPerMinute) : RateLimitPartition.GetNoLimiter(""));
        options.OnRejected = (rejected, _) =>
        {
            rejected.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> Window(HttpContext context, int most) => RateLimitPartition.GetFixedWindowLimiter(
        context.Connection.RemoteIpAddress?.ToString() ?? "", _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1), QueueLimit = 0 });
}
