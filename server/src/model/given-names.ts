/**
 * Given names common among conference speakers. They only settle what the sentence leaves open: is "Ada Smith — Scaling
 * etcd" a speaker with a title, or two topics? Names that are also ordinary words or places are left out.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `Aaron Abby Abdul Abhay Abhishek Abigail Abraham Ada Adam Aditi Aditya Adrian Adriana Agnes Ahmed Aisha Ajay Akash Akihiro
  Alan Alba Albert Alberto Aleksandr Alejandra Alejandro Alena Alessandro Alessio Alex Alexa Alexander Alexandra Alexandre
  Alexei Alexey Alexis Alfredo Ali Alice Alicia Alina Alison Allan Allen Alok Alvaro Amanda Amit Amy Ana Anand Anastasia
  Anders Andrea Andreas Andrei Andres Andrew Andrey Andy Angela Angelo Angie Anil Anirudh Anita Anja Ankit Anna Anne
  Annie Anthony Antoine Anton Antonio Ariel Arjun Arnaud Artem Arthur Arun Ashish Ashley Astrid Audrey Avi Ayesha
  Barbara Barry Bartek Beatriz Ben Benjamin Benoit Bernard Bernd Beth Bill Billy Bjorn Björn Bob Bogdan Boris Brad Bradley
  Brandon Brenda Brendan Brent Bret Brett Brian Bridget Brigitte Bruce Bruno Bryan Bryant Byron Caleb Cameron Camila Camille
  Candace Cara Carl Carla Carlos Carmen Carol Caroline Carolyn Cassandra Catherine Cathy Cecilia Celeste Chad
  Charles Charlie Charity Chen Cheryl Chiara Chloe Chris Christa Christian Christina Christine Christoph Christophe
  Christopher Claire Clara Claudia Claudio Clayton Clement Colin Connor Constance Corey Cory Craig Cristina Cynthia Dan Dana
  Daniel Daniela Daniele Danielle Danny Daria Darren Dave David Davide Dean Deb Deborah Deepak Deepti Denis Denise Dennis
  Derek Devin Diana Diane Diego Dieter Dimitri Dinesh Dirk Divya Dmitri Dmitry Dominic Dominik Don Donald Donna Doris Doug
  Douglas Duncan Dustin Dylan Ed Eddie Edgar Eduardo Edward Edwin Eileen Elaine Elena Eleanor Eli Elias Elif Elijah
  Elisa Elisabeth Elise Elizabeth Ella Ellen Elliot Elsa Emanuel Emil Emilia Emilio Emily Emma Emmanuel Enrique Eran Eric
  Erica Erik Erika Erin Ernest Esteban Esther Ethan Etienne Eugene Eva Evan Evelyn Fabian Fabio Fabrice Fabrizio Fatima
  Federico Felipe Felix Fernanda Fernando Filip Fiona Flavio Florian Flynn Francesca Francesco Francis Francisco Francois
  François Frank Fred Frederic Frederick Fredrik Frida Fritz Gabriel Gabriela Gabriele Gareth Gary Gaurav Gavin Gene Geoff
  Geoffrey George Georgios Gerald Gerard Giada Gianluca Gideon Gilbert Gina Giorgio Giovanni Giulia Giuseppe Gloria Gordon
  Greg Gregory Greta Guilherme Guillaume Guillermo Guinevere Gustav Gustavo Hannah Hannes Hans Harald Hari Harry Harsh
  Heather Hector Heidi Heinrich Helen Helena Helene Helga Hendrik Henning Henri Henrik Henry Herbert Hiroshi Holger Holly
  Howard Hugo Iain Ian Ibrahim Ida Ignacio Igor Ihor Ilan Ilya Imran Ingrid Irene Irina Isaac Isabel Isabella Isabelle
  Ivan Jaana Jack Jackson Jacob Jacqueline Jacques Jaime Jake Jakob Jakub James Jamie Jan Jana Jane Janet Janice Jared 
  Jason Javier Jay Jean Jeff Jeffrey Jen Jenna Jennifer Jenny Jens Jeremy Jerome Jerry Jesper Jess Jesse Jessica Jessie
  Jill Jim Jimmy Joan Joana Joanna Joao João Joaquin Jochen Joe Joel Joerg Johan Johanna Johannes John Johnny Jon
  Jonah Jonas Jonathan Jorge Jose José Josef Joseph Josh Joshua Joyce Juan Juana Judith Judy Julia Julian Juliana Julie
  Julien Julius Jun Jürgen Justin Justine Kai Kamil Karen Karim Karin Karl Karthik Kasper Kate Katharina Katherine Kathleen
  Kathryn Kathy Katie Katrina Katy Kavita Kavya Kay Keith Kelly Kelsey Ken Kendra Kenneth Kenny Kerstin Kevin Kim Kira Kiran
  Klaus Konstantin Kris Krishna Kristen Kristin Kristina Kumar Kurt Kyle Lachlan Lakshmi Lara Lars Laura Lauren Laurent
  Lawrence Lea Leah Lee Leena Leif Leigh Lena Leo Leon Leonard Leonardo Leslie Li Liam Lili Lillian Lily Lin Linda Lindsay
  Lior Lisa Liz Lloyd Lorenzo Lori Lorna Louis Louise Luc Luca Lucas Lucia Lucie Lucy Ludwig Luigi Luis Luisa Lukas Lukasz
  Luke Lydia Lynn Maciej Madhav Magnus Mahesh Maja Malcolm Malte Manish Manuel Manuela Mara Marc Marcel Marcelo
  Marcin Marco Marcos Marcus Margaret Maria María Mariana Marie Marina Mario Marion Marisa Marius Mark Marko Markus Marlene
  Marta Martha Martin Martina Marvin Mary Massimo Mateo Mateusz Mathias Mathieu Matt Matteo Matthew Matthias Matthieu Maud
  Maurice Mauricio Max Maxim Maxime Maya Megan Meghan Mehdi Mehmet Melanie Melissa Meredith Mia Micah Michael Michal Michel
  Michela Michele Michelle Miguel Mihai Mikael Mike Mikhail Mila Milan Milena Miranda Miriam Mitch Mitchell Mohamed Mohammad
  Mohammed Mohit Moises Molly Mona Monica Monika Morgan Moritz Moshe Muhammad Mustafa Nadia Nadine Nadja Nancy Naomi Natalia
  Natalie Natasha Nathan Nathalie Nathaniel Naveen Neha Neil Nelson Niamh Nicholas Nick Nicola Nicolas Nicole Niels Nigel
  Nikhil Nikita Niklas Nikola Nikolai Nils Nina Nirav Nisha Nitin Noah Noelle Nora Norbert Norman Olaf Ole Oleg Olga Oliver
  Olivia Olivier Omar Oscar Oskar Owen Pablo Paige Paolo Pascal Patricia Patricio Patrick Patrik Paul Paula Pauline
  Pavel Pawel Pedro Peggy Pete Peter Petr Petra Phil Philip Philipp Philippe Phillip Pierre Piotr Pooja Prakash Pranav
  Prashant Pratik Preeti Priya Priyanka Puja Rachel Radu Rafael Rafi Raghu Rahul Rainer Raj Rajesh Ralf Ralph Ram Ramesh Ramon
  Randall Randy Raphael Rashid Raul Ravi Ray Raymond Rebecca Rebekah Regina Reinhard Renata Rene René Ricardo Riccardo
  Richard Rick Ricky Rita Ritu Rob Robbie Robert Roberto Robin Rocio Rod Rodrigo Roger Rohan Rohit Roland Rolf Roman Ron
  Ronald Ronny Rory Rosa Rosemary Ross Roy Ruben Rudolf Rupert Russell Ruth Ryan Sabine Sabrina Sachin Sally Salvatore Sam
  Samantha Samir Samuel Sandeep Sander Sandra Sanjay Sanjeev Santiago Sara Sarah Sascha Sasha Satish Scott Sean Sebastian
  Sebastien Sergei Sergey Sergio Seth Shane Shannon Sharon Shaun Shawn Sheila Shelby Sherry Shilpa Shreya Shubham Siddharth
  Sigrid Silke Silvia Simon Simona Simone Sofia Solomon Sonia Sonja Sophia Sophie Soren Spencer Stacey Stacy Stan Stanislav
  Stefan Stefania Stefanie Stefano Steffen Stella Stephan Stephanie Stephane Stephen Steve Steven Stuart Subhash Sugu Sujatha
  Sumit Sunil Suresh Susan Susanne Sven Svetlana Swati Sylvia Tabitha Takashi Tamara Tammy Tania Tanja Tanya Tara Tatiana
  Taylor Ted Teresa Terry Tess Theo Theodore Theresa Thibault Thiago Thomas Tiffany Tim Timothy Tina Tobias Todd Tom Tomas
  Tomasz Tommy Toni Tony Torin Torsten Tracy Travis Trevor Tristan Troy Tyler Uli Ulrich Uma Urs Ursula Uwe Valentin
  Valentina Valeria Valerie Vanessa Vera Veronica Vic Victor Victoria Vijay Vikas Vikram Viktor Vincent Vinod Viola Virginie
  Vishal Vivek Vlad Vladimir Walter Wanda Warren Wei Wendy Werner Wes Wesley Wilhelm William Willy Wolfgang Xavier Xin
  Yael Yan Yaron Yasmin Yolanda Yoshi Yuki Yuri Yusuf Yves Yvonne Zach Zachary Zack Zoe Zoltan Örjan Łukasz`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
