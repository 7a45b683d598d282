namespace Keyturn.Aws.Sandbox;

public sealed class Program
{
    private Program() { }

    public static void Main() { }
}
