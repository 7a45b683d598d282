using System.Diagnostics;
using System.IO.MemoryMappedFiles;
using System.Runtime.InteropServices;

namespace Keyturn.Fuzzing;

/// <summary>Keeps the input that is being tried in a file, so that it is known even when the process dies of it, and ends the process when one hangs.</summary>
internal sealed class CurrentInput : IDisposable
{
    private const int Bytes = 8 * 1024 * 1024;
    private const int HungExitCode = 3;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly MemoryMappedFile file;
    private readonly MemoryMappedViewAccessor view;
    private readonly Timer watchdog;
    private long started = Stopwatch.GetTimestamp();

    public CurrentInput(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = MemoryMappedFile.CreateFromFile(path, FileMode.Create, null, Bytes);
        view = file.CreateViewAccessor();
        watchdog = new Timer(_ => Watch(), null, Hang, TimeSpan.FromSeconds(5));
    }

    /// <summary>The input that is tried now: its length in characters, then its characters in UTF-16.</summary>
    public void Set(string input)
    {
        Volatile.Write(ref started, Stopwatch.GetTimestamp());
        var bytes = MemoryMarshal.AsBytes(input.AsSpan());
        view.Write(0, input.Length);
        view.SafeMemoryMappedViewHandle.WriteSpan(sizeof(int), bytes[..Math.Min(bytes.Length, Bytes - sizeof(int))]);
    }

    public void Dispose()
    {
        watchdog.Dispose();
        view.Dispose();
        file.Dispose();
    }

    private void Watch()
    {
        if (Stopwatch.GetElapsedTime(Volatile.Read(ref started)) > Hang)
        {
            view.Flush();
            Console.WriteLine($"FAILED: an input took longer than {Hang}. It is in current.bin.");
            Environment.Exit(HungExitCode);
        }
    }
}
