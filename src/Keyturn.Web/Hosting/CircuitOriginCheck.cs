namespace Keyturn.Web.Hosting;

/// <summary>
/// Browsers do not apply CORS to WebSockets, and Blazor accepts an upgrade from any page: without this, a foreign page could open
/// a circuit as the person who is here. Anything under <c>/_blazor</c> that names another origin is refused.
/// </summary>
internal static partial class CircuitOriginCheck
{
    public static void UseCircuitOriginCheck(this IApplicationBuilder app)
    {
        var logger = app.ApplicationServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CircuitOriginCheck));
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || IsOwn(context.Request))
            {
                return next(context);
            }

            Refused(logger, context.Request.Headers.Origin.ToString());
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    // A WebSocket without an Origin comes from no browser; a browser's GET of the script has none either.
    internal static bool IsOwn(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        return origin.Length == 0
            || string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A circuit was refused: its page comes from {Origin}.")]
    private static partial void Refused(ILogger logger, string origin);
}
