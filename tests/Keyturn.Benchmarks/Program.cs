namespace Keyturn.Benchmarks;

public sealed class Program
{
    private Program() { }

    public static void Main() { }
}
