using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;

namespace Keyturn.Benchmarks;

/// <summary>Answers, from inside a measured process, how large its heap is and how much processor time it has used.</summary>
/// <remarks>Runs beside the unchanged program: the product itself carries nothing for measuring.</remarks>
internal static class ProcessProbe
{
    public static void Start(int port)
    {
        var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = Task.Run(async () =>
        {
            while (true)
            {
                var context = await listener.GetContextAsync();
                var answer = Encoding.UTF8.GetBytes(Answer(context.Request.Url?.AbsolutePath));
                await context.Response.OutputStream.WriteAsync(answer);
                context.Response.Close();
            }
        });
    }

    private static string Answer(string? path) => path switch
    {
        "/heap" => Heap().ToString(CultureInfo.InvariantCulture),
        "/cpu" => Process.GetCurrentProcess().TotalProcessorTime.TotalMilliseconds.ToString(CultureInfo.InvariantCulture),
        _ => "",
    };

    private static long Heap()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Forced, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }

        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
