namespace Keyturn.Web.Hosting;

/// <summary>
/// Told to stop, SignalR closes the circuits that it knows, and people come back at once: whoever arrives before the server has stopped listening
/// would be kept, and hold the instance up until the host's patience ends. What is still open shortly afterwards is cut off; the browser finds another instance.
/// </summary>
internal static class LateCircuits
{
    /// <summary>Long enough for a page that is just being opened to start, so that it can reconnect by itself.</summary>
    public static TimeSpan Grace { get; } = TimeSpan.FromSeconds(2);

    public static void UseLateCircuits(this IApplicationBuilder app)
    {
        var stopping = app.ApplicationServices.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        var time = app.ApplicationServices.GetRequiredService<TimeProvider>();
        app.Use((context, next) => context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) ? ServeAsync(context, next, time, stopping) : next(context));
    }

    internal static async Task ServeAsync(HttpContext context, RequestDelegate next, TimeProvider time, CancellationToken stopping)
    {
        using var over = new CancellationTokenSource();
        var ended = over.Token;
        await using var registration = stopping.Register(() => _ = EndAsync(context, time, ended));
        try
        {
            await next(context);
        }
        finally
        {
            await over.CancelAsync();
        }
    }

    private static async Task EndAsync(HttpContext context, TimeProvider time, CancellationToken ended)
    {
        try
        {
            await Task.Delay(Grace, time, ended);
            context.Abort();
        }
        catch (OperationCanceledException)
        {
            // It ended by itself.
        }
    }
}
